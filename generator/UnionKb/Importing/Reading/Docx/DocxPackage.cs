using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// The parts of a Word file that its text needs (ECMA-376 part 1, 11.3), found by their relationships (part 2, 6.5). A package is a zip from
/// somebody else: what its directory claims is not believed, reading stops at <see cref="SeedReader.MostBytes"/>, and no part may bring a document
/// type of its own.
/// </summary>
internal sealed record DocxPackage(XElement Document, XElement? Styles, XElement? Numbering, XElement? Footnotes, XElement? Endnotes)
{
    /// <summary>Pictures hardly shrink in a zip: with more than this, one of them is made to.</summary>
    private const long MostMedia = 4L * SeedReader.MostBytes;

    private Dictionary<string, string> _targets = [];
    private Dictionary<string, byte[]> _media = [];

    public XElement? Comments { get; private init; }

    /// <summary>Page headers and footers, in the order of their names.</summary>
    public XElement[] RunningHeads { get; private init; } = [];

    /// <exception cref="InvalidDataException">No zip, no Word file, or a damaged one.</exception>
    /// <exception cref="DocxTooLargeException">More text than is read.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    /// <exception cref="TooDeepException">Elements nest deeper than <see cref="SeedReader.DeepestNesting"/>.</exception>
    public static DocxPackage Open(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
        var main = Targets(Part(archive, "_rels/.rels"), "officeDocument", "").FirstOrDefault() ?? "word/document.xml";
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var document = Part(archive, main) ?? throw new InvalidDataException(main);
        var relations = Relations(main);
        var package = new DocxPackage(document, Related("styles"), Related("numbering"), Related("footnotes"), Related("endnotes"))
        {
            Comments = Related("comments"),
            RunningHeads = [.. Targets(relations, "header", folder).Concat(Targets(relations, "footer", folder)).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal).Select(name => Part(archive, name)).OfType<XElement>()],
            _targets = new(StringComparer.Ordinal),
            _media = new(StringComparer.Ordinal),
        };
        package.Know(archive, relations, "", folder);
        foreach (var notes in new[] { "footnotes", "endnotes" })
            package.Know(archive, Relations(Targets(relations, notes, folder).FirstOrDefault() ?? $"{folder}{notes}.xml"), notes, folder);
        return package;

        XElement? Related(string kind) => Part(archive, Targets(relations, kind, folder).FirstOrDefault() ?? $"{folder}{kind}.xml");

        XElement? Relations(string part)
        {
            var end = part.LastIndexOf('/') + 1;
            return Part(archive, $"{part[..end]}_rels/{part[end..]}.rels");
        }
    }

    /// <summary>Where a relationship leads: an address, or the name of a part.</summary>
    /// <param name="element">Any element of the part that names it.</param>
    public string? TargetOf(string? id, XElement element) => id is null ? null : _targets.GetValueOrDefault(PartOf(element) + id);

    /// <summary>The bytes of a picture of the package, or null.</summary>
    public byte[]? MediaAt(string name) => _media.GetValueOrDefault(name);

    private static string PartOf(XElement element)
    {
        while (element.Parent is { } parent) element = parent;
        return element.Name.LocalName is "footnotes" or "endnotes" ? element.Name.LocalName : "";
    }

    private void Know(ZipArchive archive, XElement? relations, string part, string folder)
    {
        foreach (var relation in relations?.Elements() ?? [])
        {
            if ((string?)relation.Attribute("Id") is not { } id || (string?)relation.Attribute("Target") is not { } target) continue;
            var isOutside = (string?)relation.Attribute("TargetMode") == "External";
            var name = isOutside ? target : Resolved(target, folder);
            _targets[part + id] = name;
            var isPicture = ((string?)relation.Attribute("Type"))?.EndsWith("/image", StringComparison.Ordinal) ?? false;
            if (!isPicture || isOutside || _media.ContainsKey(name) || Unpacked(archive, name) is not { } bytes) continue;
            _media[name] = bytes.ToArray();
            if (_media.Values.Sum(m => (long)m.Length) > MostMedia) throw new DocxTooLargeException();
        }
    }

    /// <summary>Names of the parts that relationships of this kind lead to.</summary>
    private static IEnumerable<string> Targets(XElement? relations, string kind, string folder) => (relations?.Elements() ?? [])
        .Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) ?? false)
        .Select(r => (string?)r.Attribute("Target")).OfType<string>().Select(t => Resolved(t, folder));

    private static string Resolved(string target, string folder)
    {
        if (target.StartsWith('/')) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.Length < 2 ? "" : folder[..(folder.LastIndexOf('/', folder.Length - 2) + 1)];
        }

        return folder + target;
    }

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (Unpacked(archive, name) is not { } unpacked) return null;
        RefuseDepth(unpacked);
        using var xml = Reader(unpacked);
        return Word.Transitional(XElement.Load(xml, LoadOptions.PreserveWhitespace));
    }

    private static MemoryStream? Unpacked(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        if (entry.Length > SeedReader.MostBytes) throw new DocxTooLargeException();
        using var stream = entry.Open();
        var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > SeedReader.MostBytes) throw new DocxTooLargeException();
            unpacked.Write(buffer, 0, read);
        }

        return unpacked;
    }

    private static void RefuseDepth(MemoryStream part)
    {
        using var xml = Reader(part);
        while (xml.Read())
        {
            if (xml.Depth > SeedReader.DeepestNesting) throw new TooDeepException();
        }
    }

    private static XmlReader Reader(MemoryStream part)
    {
        part.Position = 0;
        return XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
    }
}
