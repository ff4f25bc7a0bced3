using System.Collections.Frozen;
using AngleSharp.Dom;

namespace UnionKb.Importing.Reading.Html;

/// <summary>What becomes of the elements of HTML (HTML Living Standard, 4). One that is not listed here is a block of its own.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, ElementFate> Fates = Listed().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inlines = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd", "label", "mark", "math", "nobr", "o:p", "output", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "st1:chsdate",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ElementFate FateOf(string name) => Fates.GetValueOrDefault(name, ElementFate.Inside);

    public static bool IsInline(string name) => Inlines.Contains(name) || name.StartsWith("st1:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A table of contents as Word, MediaWiki and the makers of Markdown pages mark it, or as DPUB-ARIA 1.1 names it.</summary>
    public static bool IsContents(IElement element) =>
        element.GetAttribute("role") == "doc-toc" || element.Id is "toc" or "TOC" or "table-of-contents"
        || element.ClassList.Any(c => c is "toc" or "TOC" or "table-of-contents" || c.StartsWith("MsoToc", StringComparison.Ordinal));

    /// <summary>What is told of an element that is left out: its words, or where it would have got them from.</summary>
    public static string Told(IElement element) =>
        element.TextContent.Trim() is { Length: > 0 } words ? words : element.GetAttribute("src") ?? element.GetAttribute("data") ?? $"<{element.LocalName}>";

    /// <summary>All that are listed, for the table of the guide and for tests.</summary>
    public static IEnumerable<(string Name, ElementFate Fate)> All => Fates.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value));

    private static IEnumerable<KeyValuePair<string, ElementFate>> Listed() =>
    [
        .. Of(ElementFate.Kept,
            "a", "b", "strong", "i", "em", "cite", "dfn", "u", "ins", "s", "strike", "del", "mark", "sup", "sub", "code", "kbd", "samp", "tt", "pre",
            "xmp", "listing", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "menu", "dir", "table", "tr", "td", "th", "caption", "h1", "h2",
            "h3", "h4", "h5", "h6", "p", "br", "img", "figure", "figcaption", "input", "math", "rt", "ruby"),
        .. Of(ElementFate.Inside,
            "abbr", "acronym", "address", "article", "aside", "bdi", "bdo", "big", "body", "center", "data", "details", "dialog", "div", "fieldset",
            "font", "footer", "form", "header", "hgroup", "html", "label", "legend", "main", "nobr", "output", "picture", "q", "rb", "rp", "search",
            "section", "small", "span", "summary", "tbody", "tfoot", "thead", "time", "var", "rtc"),
        .. Of(ElementFate.Named,
            "nav", "button", "select", "textarea", "svg", "iframe", "object", "embed", "video", "audio", "canvas", "applet", "frameset", "noscript",
            "meter", "progress", "marquee", "datalist", "optgroup", "option", "noframes", "noembed", "frame"),
        .. Of(ElementFate.Wordless,
            "script", "style", "template", "head", "link", "meta", "base", "title", "col", "colgroup", "source", "track", "param", "wbr", "hr",
            "area", "map", "slot"),
    ];

    private static IEnumerable<KeyValuePair<string, ElementFate>> Of(ElementFate fate, params string[] names) =>
        names.Select(n => KeyValuePair.Create(n, fate));
}
