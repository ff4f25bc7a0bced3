using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// The three parts of a Word file that its text needs (ECMA-376 part 1, 11.3). A package is a zip from somebody else: what its directory claims
/// is not believed, reading stops at <see cref="MostBytes"/>, and no part may bring a document type of its own.
/// </summary>
internal sealed record DocxPackage(XElement Document, XElement? Styles, XElement? Numbering)
{
    public const int MostBytes = 100 * 1024 * 1024;

    /// <exception cref="InvalidDataException">No zip, no Word file, or a damaged one.</exception>
    /// <exception cref="DocxTooLargeException">More text than is read.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static DocxPackage Open(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
        var document = Part(archive, "word/document.xml") ?? throw new InvalidDataException("word/document.xml");
        return new DocxPackage(document, Part(archive, "word/styles.xml"), Part(archive, "word/numbering.xml"));
    }

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        if (entry.Length > MostBytes) throw new DocxTooLargeException();
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > MostBytes) throw new DocxTooLargeException();
            unpacked.Write(buffer, 0, read);
        }

        unpacked.Position = 0;
        using var xml = XmlReader.Create(unpacked, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }
}
