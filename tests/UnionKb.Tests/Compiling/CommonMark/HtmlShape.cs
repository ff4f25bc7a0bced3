using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace UnionKb.Tests.Compiling.CommonMark;

/// <summary>
/// One spelling for HTML that browsers show alike: attributes in order, blanks around blocks gone, all headings of one level. What pages add to
/// every element of a kind is left out: ids of headings, the classes of links, how an image loads and how big it is, the frame of a table.
/// </summary>
internal static partial class HtmlShape
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "h", "ul", "ol", "li", "pre", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "div", "section", "center",
        "article", "aside", "details", "summary", "figure", "figcaption", "br",
    };

    private static readonly HashSet<string> Added = new(StringComparer.Ordinal) { "rel", "loading", "tabindex" };

    public static string Of(string html, bool decode)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var shape = new StringBuilder();
        foreach (var child in body.ChildNodes) Append(child, shape, inPre: false, decode);
        return Blanks().Replace(BlanksAtBlocks().Replace(shape.ToString(), "$1").Trim(), " ");
    }

    private static void Append(INode node, StringBuilder shape, bool inPre, bool decode)
    {
        switch (node)
        {
            case IText text:
                var plain = inPre ? text.Data.Replace("\n", "⏎", StringComparison.Ordinal).Replace(' ', '␣') : Blanks().Replace(text.Data, " ");
                shape.Append(plain.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                    .Replace(">", "&gt;", StringComparison.Ordinal));
                break;
            case IElement element:
                var name = HeadingName().IsMatch(element.LocalName) ? "h" : element.LocalName;
                var mark = Blocks.Contains(name) ? "\u0001" : "";
                shape.Append(mark).Append('<').Append(name);
                foreach (var (key, value) in Attributes(element, name, decode)) shape.Append($" {key}=\"{value}\"");
                shape.Append('>').Append(mark);
                foreach (var child in element.ChildNodes) Append(child, shape, inPre || name == "pre", decode);
                if (name is not ("br" or "hr" or "img")) shape.Append(mark).Append("</").Append(name).Append('>').Append(mark);
                break;
            default: break;
        }
    }

    private static IEnumerable<(string Key, string Value)> Attributes(IElement element, string name, bool decode)
    {
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var isAddress = attribute.Name is "href" or "src";
            if (Added.Contains(attribute.Name) || (name == "h" && attribute.Name == "id")) continue;
            if (name == "a" && attribute is { Name: "class", Value: "external" or "download" }) continue;
            yield return (attribute.Name, isAddress && decode ? Uri.UnescapeDataString(attribute.Value) : attribute.Value);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*(?:(<[^>]*>)|)\u0001\s*")]
    private static partial Regex BlanksAtBlocks();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex HeadingName();
}
