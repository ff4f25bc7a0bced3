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
    /// <exception cref="InvalidDataException">No zip, no Word file, or a damaged one.</exception>
    /// <exception cref="DocxTooLargeException">More text than is read.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    /// <exception cref="TooDeepException">Elements nest deeper than <see cref="SeedReader.DeepestNesting"/>.</exception>
    public static DocxPackage Open(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
        var main = Target(Part(archive, "_rels/.rels"), "officeDocument", "") ?? "word/document.xml";
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var document = Part(archive, main) ?? throw new InvalidDataException(main);
        var relations = Part(archive, $"{folder}_rels/{main[folder.Length..]}.rels");
        return new DocxPackage(document, Related("styles"), Related("numbering"), Related("footnotes"), Related("endnotes"));

        XElement? Related(string kind) => Part(archive, Target(relations, kind, folder) ?? $"{folder}{kind}.xml");
    }

    /// <summary>Name of the part that a relationship of this kind leads to, or null.</summary>
    private static string? Target(XElement? relations, string kind, string folder)
    {
        var relation = relations?.Elements().FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) ?? false);
        var target = (string?)relation?.Attribute("Target");
        return target is null ? null : target.StartsWith('/') ? target[1..] : folder + target;
    }

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        if (entry.Length > SeedReader.MostBytes) throw new DocxTooLargeException();
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > SeedReader.MostBytes) throw new DocxTooLargeException();
            unpacked.Write(buffer, 0, read);
        }

        RefuseDepth(unpacked);
        using var xml = Reader(unpacked);
        return Word.Transitional(XElement.Load(xml, LoadOptions.PreserveWhitespace));
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
