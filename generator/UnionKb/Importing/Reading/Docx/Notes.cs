using System.Globalization;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Footnotes and endnotes, numbered in the order of the calls. What is called waits until the paragraph or table that calls it has ended, so that a
/// note stands on the page of its call.
/// </summary>
internal sealed class Notes(DocxPackage package)
{
    private readonly Dictionary<XElement, string> _numbers = [];
    private readonly Queue<(string Number, XElement Note)> _waiting = [];

    /// <summary>The number of a note that is called; null when it does not exist.</summary>
    public string? Call(XElement reference)
    {
        var isFoot = reference.Name.LocalName == "footnoteReference";
        var id = Word.Attribute(reference, "id");
        var part = isFoot ? package.Footnotes : package.Endnotes;
        if (part?.Elements().FirstOrDefault(n => Word.Attribute(n, "id") == id) is not { } note) return null;
        if (_numbers.TryGetValue(note, out var known)) return known;
        var number = (_numbers.Count + 1).ToString(CultureInfo.InvariantCulture);
        _numbers[note] = number;
        _waiting.Enqueue((number, note));
        return number;
    }

    public bool TryNext(out string number, out XElement note)
    {
        var found = _waiting.TryDequeue(out var next);
        (number, note) = next;
        return found;
    }
}
