using System.IO.Compression;
using System.Security;
using System.Text;

namespace UnionKb.Tests.Importing;

/// <summary>A Word file made for one test: paragraphs as WordprocessingML, with numbering and heading styles.</summary>
internal static class WordFile
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>Lists: 1 counts 第一章 with 第一条 below it, anew in each chapter; 2 counts 第一条 through the whole text.</summary>
    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/><w:suff w:val="nothing"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
        <w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    private const string Styles =
        """<w:style w:type="paragraph" w:styleId="2"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"""
        + """<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="2"/></w:style>""";

    public static string Paragraph(string text, string list = "", int level = 0, string style = "") =>
        "<w:p><w:pPr>" + (style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "")
        + (list.Length > 0 ? $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>" : "")
        + $"</w:pPr><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static byte[] Of(params string[] blocks) => Zip(Parts(string.Concat(blocks)));

    /// <summary>A file with parts of its own besides the text.</summary>
    public static byte[] With(string blocks, string more, string footnotes = "", string endnotes = "", string lists = Lists, string styles = Styles) => Zip(
    [
        .. Parts(blocks + more, lists, styles),
        ("word/footnotes.xml", $"<w:footnotes {Namespace}>{footnotes}</w:footnotes>"),
        ("word/endnotes.xml", $"<w:endnotes {Namespace}>{endnotes}</w:endnotes>"),
    ]);

    public static (string Name, string Text)[] Parts(string blocks, string lists = Lists, string styles = Styles) =>
    [
        ("word/document.xml", $"<w:document {Namespace}><w:body>{blocks}</w:body></w:document>"),
        ("word/numbering.xml", $"<w:numbering {Namespace}>{lists}</w:numbering>"),
        ("word/styles.xml", $"<w:styles {Namespace}>{styles}</w:styles>"),
    ];

    public static byte[] Zip(params (string Name, string Text)[] parts) => Zip(parts, []);

    public static byte[] Zip((string Name, string Text)[] parts, params (string Name, byte[] Bytes)[] media)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text))).Concat(media))
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>A part that packs to little and unpacks to more than any reader should take.</summary>
    public static byte[] Bomb()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, true))
        {
            using var stream = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 101; i++) stream.Write(spaces);
        }

        return buffer.ToArray();
    }
}
