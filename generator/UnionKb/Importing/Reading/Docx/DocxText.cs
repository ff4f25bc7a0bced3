using System.Xml.Linq;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// The text of a Word or WPS file: one paragraph or table row a line. Numbers of lists that Markdown counts are items, all others are words; headings
/// have their level, one deeper under a paragraph in the style Title. A text box and the notes that a paragraph or table calls follow it. What is
/// left out is named: deleted and hidden text, readings of ruby, comments, page headers and footers, what is embedded.
/// </summary>
internal sealed class DocxText
{
    /// <summary>Content controls and text boxes stand in each other two or three deep; a file with more is made to break readers.</summary>
    private const int DeepestBox = 50;

    private const int DeepestInNote = 3;

    private readonly TextLines _lines;
    private readonly ParagraphStyles _styles;
    private readonly Numbering _numbering;
    private readonly Notes _notes;
    private readonly DocxRuns _runs;
    private readonly DocxTables _tables;

    /// <summary>The items that are open, with the level of each.</summary>
    private readonly Stack<(int Level, Holder Item)> _items = new();

    /// <summary>What held the text before the paragraph that is being read.</summary>
    private Holder[] _around = [];

    /// <summary>The quotation or explanation that the paragraph before stands in.</summary>
    private Holder? _held;

    private XElement? _title;
    private int _code;

    private DocxText(DocxPackage package, Surroundings surroundings)
    {
        _lines = new TextLines(surroundings);
        (_styles, _numbering, _notes) = (new ParagraphStyles(package.Styles), new Numbering(package.Numbering), new Notes(package));
        _runs = new DocxRuns(package, _lines, _styles, _notes);
        _tables = new DocxTables(_lines, CellParagraph, Block);
    }

    public static TextLines Read(DocxPackage package, Surroundings surroundings)
    {
        var text = new DocxText(package, surroundings);
        XElement[] blocks = [.. package.Document.Element(Word.Name("body"))?.Elements() ?? []];
        text._title = text.TitleOf(blocks);
        foreach (var block in blocks) text.Block(block, DeepestBox);
        text.EndParagraph(0);
        foreach (var head in package.RunningHeads)
        {
            var words = string.Join(' ', head.Descendants(Word.Name("p")).Select(p => string.Concat(p.Descendants(Word.Name("t")).Select(t => t.Value))));
            text._lines.Leave(Parts.RunningHead, words);
        }

        foreach (var format in text._numbering.UnknownFormats) text._lines.Leave(Parts.NumberForm, format);
        return text._lines;
    }

    /// <summary>The paragraph in the style Title that stands before all headings, or null.</summary>
    private XElement? TitleOf(XElement[] blocks)
    {
        foreach (var paragraph in blocks.Where(b => b.Name == Word.Name("p")))
        {
            var properties = paragraph.Element(Word.Name("pPr"));
            if (_styles.NameOf(properties) == "title" && paragraph.Descendants(Word.Name("t")).Any()) return paragraph;
            if (_styles.OutlineOf(properties) > 0) return null;
        }

        return null;
    }

    private void Block(XElement block, int depth)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                Paragraph(block, depth);
                break;
            case "tbl":
                _items.Clear();
                _lines.Return([]);
                _tables.Read(block, depth);
                Boxes(depth);
                Called();
                break;
            case "oMathPara" or "oMath":
                Formulas.Append(block, _lines);
                EndParagraph(0);
                break;
            case "del" or "moveFrom":
                _lines.Leave(Parts.Deleted, block.Value);
                break;
            case "bookmarkStart":
                _lines.References.Name(Word.Attribute(block, "name"));
                break;
            case "altChunk":
                _lines.Leave(Parts.Chunk, "");
                break;
            default:
                if (depth > 0 && DocxElements.FateOf(block.Name.LocalName) is ElementFate.Inside or ElementFate.Unknown or ElementFate.Kept)
                {
                    foreach (var inner in block.Elements()) Block(inner, depth - 1);
                }

                break;
        }
    }

    private void Paragraph(XElement paragraph, int depth)
    {
        var properties = paragraph.Element(Word.Name("pPr"));
        var level = paragraph == _title ? 1 : _styles.OutlineOf(properties) is > 0 and var outline ? outline + (_title is null ? 0 : 1) : 0;
        var style = _styles.NameOf(properties);
        if (IsCode(style) && level == 0)
        {
            Code(paragraph, properties);
            return;
        }

        _code = 0;
        if (_lines.IsEmpty) Open(properties, level, style);
        _runs.Append(paragraph);
        _lines.InContents = _runs.IsContents() || style.StartsWith("toc ", StringComparison.Ordinal) || style.StartsWith("contents ", StringComparison.Ordinal);
        // A deleted paragraph mark joins the paragraph with the next (17.13.5.15).
        var joins = properties?.Element(Word.Name("rPr"))?.Element(Word.Name("del")) is not null;
        if (!joins) EndParagraph(level == 0 && IsBullet() ? TextLines.NoHeading : level, style);
        _lines.InContents = false;
        if (_lines.IsEmpty) _lines.Return(_around);
        Boxes(depth);
        if (_lines.IsEmpty) Called();
    }

    private void EndParagraph(int level, string style = "") =>
        _lines.End(level, level <= 0 && style is "definition term" ? FormKind.Term : FormKind.Paragraph);

    /// <summary>The quotation or explanation that goes on from the paragraph before, or a new one.</summary>
    private Holder Held(HolderKind kind)
    {
        if (_held?.Kind == kind) return _held;
        _held = _lines.Enter(kind);
        _lines.Exit();
        return _held;
    }

    /// <summary>Bullets, quotations and notes open no part of a text; numbers may.</summary>
    private bool IsBullet() => _lines.In is [.., { Sign: "-" } or { Kind: not HolderKind.Item }];

    /// <summary>Enters what holds the paragraph, and writes its number.</summary>
    private void Open(XElement? properties, int level, string style)
    {
        _around = [.. _lines.In];
        var (list, depth) = _styles.ListOf(properties, _numbering);
        var (number, sign) = list.Length > 0 && list != "0" ? _numbering.Next(list, depth) : ("", "");
        if (list.Length == 0 || list == "0" || level > 0) _items.Clear();
        if (level == 0 && (style is "block text" || style.Contains("quot", StringComparison.Ordinal))) _lines.Return([.. _lines.In, Held(HolderKind.Quote)]);
        else if (level == 0 && style is "definition" or "html definition") _lines.Return([.. _lines.In, Held(HolderKind.Explanation)]);
        else _held = null;
        // What has no number in a list goes on in the item that is open.
        var deepest = number.Length == 0 ? depth : depth - 1;
        while (_items.TryPeek(out var open) && open.Level > deepest) _items.Pop();
        _lines.Return([.. _lines.In, .. _items.Reverse().Select(i => i.Item)]);
        if (sign.Length == 0 || level > 0)
        {
            _lines.Sign(number, isSilent: false);
            return;
        }

        _items.Push((depth, _lines.Enter(HolderKind.Item, sign, int.TryParse(list, out var id) ? id : 0)));
        _lines.Sign(number, isSilent: sign != "-" || number == "• ");
    }

    private static bool IsCode(string style) => style is "html preformatted" or "preformatted text" or "source code" or "code" or "代码" or "源代码" or "macro";

    private void Code(XElement paragraph, XElement? properties)
    {
        EndParagraph(0);
        Open(properties, 0, "");
        _lines.Discard();
        if (_code == 0) _code = _lines.NextPart();
        var text = new System.Text.StringBuilder();
        foreach (var part in paragraph.Descendants())
        {
            if (part.Name == Word.Name("t")) text.Append(part.Value);
            else if (part.Name == Word.Name("tab")) text.Append('\t');
            else if (part.Name == Word.Name("br")) text.Append('\n');
        }

        foreach (var line in text.ToString().Split('\n')) _lines.Code(line, _code, "");
        _lines.Return(_around);
    }

    private void CellParagraph(XElement paragraph)
    {
        var (list, level) = _styles.ListOf(paragraph.Element(Word.Name("pPr")), _numbering);
        if (list.Length > 0 && list != "0") _lines.Append(_numbering.Next(list, level).Text);
        _runs.Append(paragraph);
    }

    private void Boxes(int depth)
    {
        if (_runs.Boxes.Count == 0) return;
        XElement[] boxes = [.. _runs.Boxes];
        _runs.Boxes.Clear();
        if (depth == 0)
        {
            foreach (var box in boxes) _lines.Leave(Parts.Unknown, box.Value);
            return;
        }

        foreach (var block in boxes.SelectMany(b => b.Elements())) Block(block, depth - 1);
    }

    /// <summary>The notes that were called.</summary>
    private void Called()
    {
        if (_lines.In.Any(h => h.Kind == HolderKind.Note)) return;
        var around = _lines.In.ToArray();
        (int, Holder)[] items = [.. _items.Reverse()];
        while (_notes.TryNext(out var number, out var note))
        {
            _lines.Return([]);
            _items.Clear();
            _lines.Enter(HolderKind.Note, number);
            _lines.Sign($"[{number}] ", isSilent: true);
            _around = [.. _lines.In];
            foreach (var block in note.Elements()) Block(block, DeepestInNote);
        }

        _lines.Return(around);
        _around = around;
        _items.Clear();
        foreach (var item in items) _items.Push(item);
    }
}
