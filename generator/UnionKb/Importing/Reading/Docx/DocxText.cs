using System.Collections.Frozen;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// The text of a Word or WPS file: one paragraph or table row a line, numbers of lists as text, headings with their level. Deleted text
/// (tracked changes), field codes and what floats in text boxes are left out.
/// </summary>
internal static class DocxText
{
    /// <summary>Content controls stand in each other two or three deep; a file with more is made to break readers.</summary>
    private const int DeepestBox = 50;

    private static readonly FrozenSet<string> Skipped =
        new[] { "del", "moveFrom", "instrText", "delText", "txbxContent", "pPr", "rPr", "Fallback", "footnoteReference" }.ToFrozenSet(StringComparer.Ordinal);

    public static TextLines Read(DocxPackage package)
    {
        var lines = new TextLines();
        var styles = new ParagraphStyles(package.Styles);
        var numbering = new Numbering(package.Numbering);
        var body = package.Document.Element(Word.Name("body"));
        foreach (var block in body?.Elements() ?? []) Block(block, lines, styles, numbering, DeepestBox);
        return lines;
    }

    private static void Block(XElement block, TextLines lines, ParagraphStyles styles, Numbering numbering, int depth)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                Paragraph(block, lines, styles, numbering);
                lines.End(styles.OutlineOf(block.Element(Word.Name("pPr"))));
                break;
            case "tbl":
                foreach (var row in block.Descendants(Word.Name("tr")))
                {
                    foreach (var paragraph in row.Elements(Word.Name("tc")).SelectMany(c => c.Elements(Word.Name("p"))))
                    {
                        Paragraph(paragraph, lines, styles, numbering);
                        lines.Append(' ');
                    }

                    lines.End();
                }

                break;
            case "sdt" or "sdtContent" or "ins" or "customXml" when depth > 0:
                foreach (var inner in block.Elements()) Block(inner, lines, styles, numbering, depth - 1);
                break;
        }
    }

    private static void Paragraph(XElement paragraph, TextLines lines, ParagraphStyles styles, Numbering numbering)
    {
        var properties = paragraph.Element(Word.Name("pPr"));
        var (list, level) = styles.ListOf(properties);
        if (list.Length > 0 && list != "0") lines.Append(numbering.Next(list, level));
        var open = new Stack<XElement>(paragraph.Elements().Reverse());
        while (open.TryPop(out var element))
        {
            if (Skipped.Contains(element.Name.LocalName)) continue;
            switch (element.Name.LocalName)
            {
                case "t":
                    lines.Append(element.Value);
                    break;
                case "tab" or "br" or "cr":
                    lines.Append(' ');
                    break;
                case "noBreakHyphen":
                    lines.Append('-');
                    break;
                default:
                    foreach (var child in element.Elements().Reverse()) open.Push(child);
                    break;
            }
        }
    }
}
