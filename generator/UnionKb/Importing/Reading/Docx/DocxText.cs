using System.Collections.Frozen;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// The text of a Word or WPS file: one paragraph or table row a line, numbers of lists as text, headings with their level. A text box follows the
/// paragraph that it is anchored in; notes follow the text. Deleted text (tracked changes), field codes and the readings of ruby are left out.
/// </summary>
internal sealed class DocxText
{
    /// <summary>Content controls and text boxes stand in each other two or three deep; a file with more is made to break readers.</summary>
    private const int DeepestBox = 50;

    private static readonly FrozenSet<string> Skipped =
        new[] { "del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "footnoteRef", "endnoteRef", "rt" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TextLines _lines = new();
    private readonly ParagraphStyles _styles;
    private readonly Numbering _numbering;
    private readonly Notes _notes;

    private DocxText(DocxPackage package) =>
        (_styles, _numbering, _notes) = (new ParagraphStyles(package.Styles), new Numbering(package.Numbering), new Notes(package));

    public static TextLines Read(DocxPackage package)
    {
        var text = new DocxText(package);
        foreach (var block in package.Document.Element(Word.Name("body"))?.Elements() ?? []) text.Block(block, DeepestBox);
        foreach (var (number, note) in text._notes.Called.ToArray())
        {
            text._lines.Append(number + " ");
            foreach (var block in note.Elements()) text.Block(block, 0);
        }

        return text._lines;
    }

    private void Block(XElement block, int depth)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                var boxes = Paragraph(block);
                _lines.End(_styles.OutlineOf(block.Element(Word.Name("pPr"))));
                Boxes(boxes, depth);
                break;
            case "tbl":
                foreach (var row in block.Descendants(Word.Name("tr"))) Row(row, depth);
                break;
            case "sdt" or "sdtContent" or "ins" or "customXml" when depth > 0:
                foreach (var inner in block.Elements()) Block(inner, depth - 1);
                break;
        }
    }

    private void Row(XElement row, int depth)
    {
        var boxes = new List<XElement>();
        XElement[] cells = [.. Within(row, "tc")];
        if (!Array.Exists(cells, c => Within(c, "p").Any(p => p.Descendants(Word.Name("t")).Any()))) return;
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _lines.EndCell();
            foreach (var paragraph in Within(cells[i], "p"))
            {
                boxes.AddRange(Paragraph(paragraph));
                if (cells.Length > 1) _lines.Append(' ');
                else _lines.End(_styles.OutlineOf(paragraph.Element(Word.Name("pPr"))));
            }
        }

        _lines.End(TextLines.NoHeading);
        Boxes(boxes, depth);
    }

    /// <summary>Parts of a row or cell, those inside content controls too; a table in a cell has rows of its own.</summary>
    private static IEnumerable<XElement> Within(XElement part, string name) => part.Elements().SelectMany(e =>
        e.Name == Word.Name(name) ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml" ? Within(e, name) : []);

    private void Boxes(List<XElement> boxes, int depth)
    {
        if (depth == 0) return;
        foreach (var block in boxes.SelectMany(b => b.Elements())) Block(block, depth - 1);
    }

    /// <summary>Appends the words of a paragraph; returns the text boxes anchored in it.</summary>
    private List<XElement> Paragraph(XElement paragraph)
    {
        var boxes = new List<XElement>();
        var (list, level) = _styles.ListOf(paragraph.Element(Word.Name("pPr")), _numbering);
        if (list.Length > 0 && list != "0") _lines.Append(_numbering.Next(list, level));
        var open = new Stack<XElement>(paragraph.Elements().Reverse());
        while (open.TryPop(out var element))
        {
            if (Skipped.Contains(element.Name.LocalName)) continue;
            switch (element.Name.LocalName)
            {
                case "t":
                    var raised = Word.Value(element.Parent?.Element(Word.Name("rPr")), "vertAlign");
                    if (raised == "superscript" && RaisedText.NeedsCaret(_lines.Last, element.Value)) _lines.Append('^');
                    else if (raised == "subscript" && RaisedText.NeedsUnderscore(_lines.Last, element.Value)) _lines.Append('_');
                    _lines.Append(element.Value);
                    break;
                case "tab" or "br" or "cr":
                    _lines.Append(' ');
                    break;
                case "noBreakHyphen":
                    _lines.Append('-');
                    break;
                case "footnoteReference" or "endnoteReference":
                    _lines.Append(_notes.Call(element));
                    break;
                case "txbxContent":
                    boxes.Add(element);
                    break;
                default:
                    foreach (var child in element.Elements().Reverse()) open.Push(child);
                    break;
            }
        }

        return boxes;
    }
}
