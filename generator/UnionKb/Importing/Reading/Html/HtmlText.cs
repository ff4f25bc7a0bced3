using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// The text of a saved web page: one block element a line (HTML Living Standard, 15.3), headings with their level, a row of a table a line with
/// its cells apart. Scripts, navigation, forms and what is hidden are no text; where the page names its article or main part, only that is.
/// </summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "template", "noscript", "nav", "form", "button", "select", "textarea", "svg", "iframe", "object", "head",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Skipped elements whose words a reader sees.</summary>
    private static readonly FrozenSet<string> Seen = new[] { "nav", "form", "button", "select", "textarea" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inlines = new[]
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly TextLines _lines = new();
    private readonly Dictionary<IElement, int> _items = [];

    /// <summary>The row whose cells are being read into one line.</summary>
    private IElement? _row;

    private bool _inItem;

    /// <exception cref="TooDeepException">Elements nest deeper than <see cref="SeedReader.DeepestNesting"/>.</exception>
    public static TextLines Read(string html)
    {
        var guard = new NestingGuard();
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => guard.See(element) }).ParseDocument(html);
        var text = new HtmlText();
        text.Walk((Main(document) ?? document.Body ?? document.DocumentElement)!);
        text._lines.End();
        return text._lines;
    }

    private static IElement? Main(IParentNode document)
    {
        var articles = document.QuerySelectorAll("article");
        return articles.Length == 1 ? articles[0] : document.QuerySelector("main");
    }

    private void Walk(IElement root)
    {
        var open = new Stack<(INode Node, bool Close)>();
        open.Push((root, false));
        while (open.TryPop(out var step))
        {
            if (step.Node is IText text) _lines.Append(text.Data);
            if (step.Node is not IElement element) continue;
            if (step.Close)
            {
                Close(element);
                continue;
            }

            if (Skipped.Contains(element.LocalName) || element.HasAttribute("hidden"))
            {
                if (Seen.Contains(element.LocalName)) _lines.Leave($"<{element.LocalName}>", element.TextContent);
                continue;
            }

            Open(element);
            open.Push((element, true));
            // By number: a node finds its neighbour only by searching for itself among all children.
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--) open.Push((element.ChildNodes[i], false));
        }
    }

    private void Open(IElement element)
    {
        var name = element.LocalName;
        if (name == "sup" && RaisedText.NeedsCaret(_lines.Last, element.TextContent)) _lines.Append('^');
        else if (name == "sub" && RaisedText.NeedsUnderscore(_lines.Last, element.TextContent)) _lines.Append('_');
        if (Inlines.Contains(name)) return;
        EndBlock(0);
        if (name == "tr" && IsOfCells(element)) _row = element;
        if (name != "li") return;
        _inItem = true;
        _lines.Append(MarkOf(element));
    }

    private void Close(IElement element)
    {
        if (Inlines.Contains(element.LocalName)) return;
        if (_row is not null && element.ParentElement == _row)
        {
            if (element.NextElementSibling is not null) _lines.EndCell();
        }
        else if (element == _row)
        {
            _row = null;
            _lines.End(TextLines.NoHeading);
        }
        else
        {
            EndBlock(element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0);
        }
    }

    private void EndBlock(int level)
    {
        if (_row is not null)
        {
            _lines.Append(' ');
            return;
        }

        if (_lines.IsEmpty) return;
        _lines.End(level == 0 && _inItem ? TextLines.NoHeading : level);
        _inItem = false;
    }

    /// <summary>Two cells or more with words in them; where headings, lists or tables stand in the cells, the table only lays out the page.</summary>
    private static bool IsOfCells(IElement row) =>
        row.Children.Length > 1 && !string.IsNullOrWhiteSpace(row.TextContent) && row.QuerySelector("table,h1,h2,h3,h4,h5,h6,ul,ol,p+p,div+div") is null;

    /// <summary>The number or sign that a browser shows before an item.</summary>
    private string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "• ";
        if (!_items.TryGetValue(list, out var number)) number = int.TryParse(list.GetAttribute("start"), out var given) ? given : 1;
        _items[list] = number + 1;
        return $"{number}. ";
    }
}
