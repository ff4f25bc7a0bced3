using System.Globalization;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Footnotes and endnotes. The text has their number in brackets where they are called, as GB/T 7714-2015 prints it, and the notes follow it, numbered
/// in the order of the calls.
/// </summary>
internal sealed class Notes(DocxPackage package)
{
    private readonly List<XElement> _called = [];

    /// <summary>What stands in the text for a call; empty when the note does not exist.</summary>
    public string Call(XElement reference)
    {
        var isFoot = reference.Name.LocalName == "footnoteReference";
        var id = Word.Attribute(reference, "id");
        var part = isFoot ? package.Footnotes : package.Endnotes;
        if (part?.Elements().FirstOrDefault(n => Word.Attribute(n, "id") == id) is not { } note) return "";
        _called.Add(note);
        return Number(_called.Count);
    }

    /// <summary>The notes that were called, with their numbers.</summary>
    public IEnumerable<(string Number, XElement Note)> Called => _called.Select((n, i) => (Number(i + 1), n));

    private static string Number(int place) => string.Create(CultureInfo.InvariantCulture, $"[{place}]");
}
