using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// The text of a saved web page: one block element a line (HTML Living Standard, 15.3), headings with their level. Scripts, navigation, forms
/// and what is hidden are no text; where the page names its article or main part, only that is.
/// </summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "template", "noscript", "nav", "form", "button", "select", "textarea", "svg", "iframe", "object", "head",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inlines = new[]
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static TextLines Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var lines = new TextLines();
        Walk((Main(document) ?? document.Body ?? document.DocumentElement)!, lines);
        lines.End();
        return lines;
    }

    private static IElement? Main(IParentNode document)
    {
        var articles = document.QuerySelectorAll("article");
        return articles.Length == 1 ? articles[0] : document.QuerySelector("main");
    }

    // A list instead of the call stack: pages nest thousands of elements deep.
    private static void Walk(IElement root, TextLines lines)
    {
        var open = new Stack<(INode Node, bool Close)>();
        open.Push((root, false));
        while (open.TryPop(out var step))
        {
            if (step.Node is IText text)
            {
                lines.Append(text.Data);
                continue;
            }

            if (step.Node is not IElement element || Skipped.Contains(element.LocalName) || element.HasAttribute("hidden")) continue;
            var inline = Inlines.Contains(element.LocalName);
            if (step.Close)
            {
                lines.End(LevelOf(element));
                continue;
            }

            if (element.LocalName == "td" || element.LocalName == "th") lines.Append(' ');
            else if (!inline) lines.End();
            if (element.LocalName == "li") lines.Append(MarkOf(element));
            if (!inline && element.LocalName is not ("td" or "th")) open.Push((element, true));
            // By number: a node finds its neighbour only by searching for itself among all children.
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--) open.Push((element.ChildNodes[i], false));
        }
    }

    private static int LevelOf(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;

    /// <summary>The number or sign that a browser shows before an item.</summary>
    private static string MarkOf(IElement item)
    {
        if (item.ParentElement?.LocalName != "ol") return "• ";
        var start = int.TryParse(item.ParentElement.GetAttribute("start"), out var given) ? given : 1;
        var place = item.ParentElement.Children.Where(c => c.LocalName == "li").TakeWhile(c => c != item).Count();
        return $"{start + place}. ";
    }
}
