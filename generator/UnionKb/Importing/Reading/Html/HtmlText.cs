using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// The text of a saved web page: one block element a line (HTML Living Standard, 15.3), headings with their level, lists, quotations, code, tables, and
/// the marks of words. What is hidden, runs, or serves the page around the text is left out; where the page names its article or main part, only that
/// is read. Pages that Word has saved keep its title, lists, notes and changes.
/// </summary>
internal sealed class HtmlText
{
    private readonly TextLines _lines;
    private readonly HtmlNotes _notes;
    private readonly HtmlLists _lists;
    private readonly HtmlTables _tables;

    /// <summary>Whether Word saved the page: what it marks as deleted is a tracked change then.</summary>
    private readonly bool _byWord;

    private readonly IElement? _title;
    private bool _inCell;

    private HtmlText(IDocument document, IElement root, TextLines lines)
    {
        _lines = lines;
        _notes = new HtmlNotes(root);
        _lists = new HtmlLists(_lines);
        _tables = new HtmlTables(_lines, Cell);
        _byWord = document.DocumentElement.HasAttribute("xmlns:o") || document.QuerySelector(".MsoNormal") is not null;
        _title = document.QuerySelector("h1,h2,h3,h4,h5,h6,.MsoTitle") is { } first && first.ClassList.Contains("MsoTitle") ? first : null;
    }

    /// <exception cref="TooDeepException">Elements nest deeper than <see cref="SeedReader.DeepestNesting"/>.</exception>
    public static TextLines Read(string html, Surroundings surroundings)
    {
        var lines = new TextLines(surroundings);
        ReadInto(lines, html);
        return lines;
    }

    /// <summary>The same for a part of a document in another format.</summary>
    public static void ReadInto(TextLines lines, string html)
    {
        var guard = new NestingGuard();
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => guard.See(element) }).ParseDocument(html);
        var root = (Main(document) ?? document.Body ?? document.DocumentElement)!;
        var text = new HtmlText(document, root, lines);
        text.Children(root);
        text.EndBlock(0);
    }

    private static IElement? Main(IParentNode document)
    {
        var articles = document.QuerySelectorAll("article");
        return articles.Length == 1 ? articles[0] : document.QuerySelector("main");
    }

    private void Children(IElement parent)
    {
        // By number: a node finds its neighbour only by searching for itself among all children.
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (parent.ChildNodes[i] is IText text) _lines.Append(text.Data);
            else if (parent.ChildNodes[i] is IElement element) One(element);
        }
    }

    private void One(IElement element)
    {
        var (name, style) = (element.LocalName, HtmlStyle.Of(element));
        if (HtmlElements.IsInline(name) || _inCell) Named(element, name);
        if (HtmlStyle.IsHidden(element, style))
        {
            if (HtmlElements.FateOf(name) != ElementFate.Wordless) _lines.Leave(Parts.Hidden, element.TextContent);
            return;
        }

        switch (HtmlElements.FateOf(name))
        {
            case ElementFate.Wordless:
                if (name == "hr") EndBlock(0);
                return;
            case ElementFate.Named:
                if (name is not ("svg" or "canvas") || element.TextContent.Trim().Length > 0) _lines.Leave(Parts.Tag(name), HtmlElements.Told(element));
                return;
        }

        if (_notes.IsText(element) || _notes.IsList(element, style)) return;
        if (style.Contains("mso-element:comment", StringComparison.Ordinal)) _lines.Leave(Parts.Comment, element.TextContent);
        else if (HtmlElements.IsInline(name)) Inline(element, name, style);
        else Block(element, name, style);
    }

    /// <summary>Links lead to the ids of elements, and to names of old.</summary>
    private void Named(IElement element, string name)
    {
        _lines.References.Name(element.Id);
        if (name == "a") _lines.References.Name(element.GetAttribute("name"));
    }

    private void Inline(IElement element, string name, string style)
    {
        switch (name)
        {
            case "br":
                _lines.Break();
                return;
            case "img":
                HtmlPictures.Append(element, _lines);
                return;
            case "input":
                if (element.GetAttribute("type") is "checkbox" or "radio") _lines.Append(element.HasAttribute("checked") ? '☑' : '☐');
                return;
            case "math":
                HtmlFormulas.Append(element, _lines);
                return;
            case "del" when _byWord:
                _lines.Leave(Parts.Deleted, element.TextContent);
                return;
            case "span" when style.Contains("mso-list:ignore", StringComparison.Ordinal):
                return;
            case "a" when _notes.Call(element) is { } number:
                _lines.Mark(InlineMarkKind.Note, _lines.Place, number);
                return;
            case "a" when _lines.In.Any(h => h.Kind == HolderKind.Note) && HtmlNotes.IsBack(element):
                return;
            case "rt" when element.PreviousElementSibling is not { LocalName: "rp" }:
                _lines.Append('（');
                Children(element);
                _lines.Append('）');
                return;
        }

        if (name == "sup" && RaisedText.NeedsCaret(_lines.Last, element.TextContent)) _lines.AppendSilent("^");
        else if (name == "sub" && RaisedText.NeedsUnderscore(_lines.Last, element.TextContent)) _lines.AppendSilent("_");
        var start = _lines.Place;
        Children(element);
        // A block inside has ended the line: what stands before it is marked no longer.
        start = Math.Max(start, _lines.Start);
        if (name == "a" && element.GetAttribute("href") is { } address) _lines.References.Link(start, address);
        else if (HtmlStyle.MarkOf(name, style) is { } mark && !(name == "ins" && _byWord)) _lines.Mark(mark, start);
    }

    private void Block(IElement element, string name, string style)
    {
        if (_inCell)
        {
            InCell(element, name);
            return;
        }

        if (!_lines.IsSignOnly) EndBlock(0);
        Named(element, name);
        var (around, contents) = (_lines.In.ToArray(), _lines.InContents);
        _lines.InContents |= HtmlElements.IsContents(element);
        switch (name)
        {
            case "pre" or "xmp" or "listing":
                Code(element);
                break;
            case "table":
                Table(element);
                break;
            case "blockquote" when element.QuerySelector("h1,h2,h3") is null:
                _lines.Enter(HolderKind.Quote);
                Children(element);
                EndBlock(0);
                break;
            case "li":
                _lists.Item(element);
                Children(element);
                EndBlock(0);
                break;
            case "dt":
                Children(element);
                _lines.End(TextLines.NoHeading, FormKind.Term);
                break;
            case "dd" when element.QuerySelector("h1,h2,h3,h4,h5,h6,table") is null:
                _lines.Enter(HolderKind.Explanation);
                Children(element);
                EndBlock(0);
                break;
            default:
                if (_byWord) _lists.WordItem(element, style);
                Children(element);
                EndBlock(LevelOf(element, name));
                break;
        }

        _lines.Return(around);
        _lines.InContents = contents;
        Called();
    }

    private int LevelOf(IElement element, string name)
    {
        if (element == _title) return 1;
        return name is ['h', >= '1' and <= '6'] ? name[1] - '0' + (_title is null ? 0 : 1) : 0;
    }

    /// <summary>Ends a line; what is held by something is no heading unless it says so.</summary>
    private void EndBlock(int level)
    {
        if (_inCell) return;
        _lines.End(level == 0 && _lines.In.Count > 0 ? TextLines.NoHeading : level);
    }

    private void Code(IElement element)
    {
        var language = (element.QuerySelector("code[class*=language-]")?.ClassName ?? element.ClassName ?? "").Split(' ')
            .FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal));
        var part = _lines.NextPart();
        foreach (var line in element.TextContent.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) _lines.Code(line, part, language?[9..] ?? "");
    }

    private void Table(IElement table)
    {
        if (HtmlTables.IsLayout(table))
        {
            Children(table);
            EndBlock(0);
            return;
        }

        foreach (var caption in table.Children.Where(c => c.LocalName == "caption"))
        {
            Children(caption);
            _lines.End();
        }

        _tables.Read(table);
    }

    private void Cell(IElement cell)
    {
        _inCell = true;
        Children(cell);
        _inCell = false;
    }

    /// <summary>Blocks in a cell stay apart, and items keep their signs.</summary>
    private void InCell(IElement element, string name)
    {
        _lines.Break();
        if (name == "li") _lines.Append(_lists.SignOf(element).Text);
        if (name is "pre" or "xmp")
        {
            foreach (var line in element.TextContent.Trim().Split('\n'))
            {
                _lines.Append(line);
                _lines.Break();
            }
        }
        else
        {
            Children(element);
        }

        _lines.Break();
    }

    /// <summary>The notes that were called, behind the block or table that calls them.</summary>
    private void Called()
    {
        if (_lines.In.Any(h => h.Kind == HolderKind.Note)) return;
        var around = _lines.In.ToArray();
        while (_notes.TryNext(out var number, out var text))
        {
            _lines.Return([]);
            _lines.Enter(HolderKind.Note, number);
            _lines.Sign($"[{number}] ", isSilent: true);
            Note(text);
        }

        _lines.Return(around);
    }

    private void Note(IElement text)
    {
        // The number is on the line already, so the first block goes on behind it.
        var blocks = text.Children.Where(c => !HtmlElements.IsInline(c.LocalName)).ToArray();
        if (blocks.Length == 0)
        {
            Children(text);
            _lines.End(TextLines.NoHeading);
            return;
        }

        foreach (var block in blocks)
        {
            Children(block);
            _lines.End(TextLines.NoHeading);
        }
    }
}
