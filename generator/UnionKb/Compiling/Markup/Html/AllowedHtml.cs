using System.Collections.Frozen;
using static UnionKb.Compiling.Markup.Html.HtmlContent;

namespace UnionKb.Compiling.Markup.Html;

/// <summary>
/// The closed list of HTML that Markdown files may hold: elements that give a text structure and form, with attributes that carry nothing else. What is
/// not here is shown as the text it is. No element of the list runs, loads or sends anything but pictures and clips of the site.
/// </summary>
internal static class AllowedHtml
{
    private static readonly FrozenDictionary<string, HtmlElement> All = Build().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a name in small letters means, or null when pages do not take it over.</summary>
    public static HtmlElement? Of(string name) => All.GetValueOrDefault(name);

    /// <summary>Whether what an element holds stands over the text, not in it (HTML Standard, 4.5.11 and 4.5.12).</summary>
    public static bool IsReading(string name) => name is "rt" or "rp";

    /// <summary>Whether a tag begins (true) or ends what stands over the text; null when it does neither.</summary>
    public static bool? ReadingOf(string tag) =>
        HtmlScanner.ReadTag(tag) is { } token && IsReading(token.Name) ? token.Kind == HtmlTokenKind.Open : null;

    /// <summary>Whether a text is one tag of the list, as far as it can be told without what stands around it.</summary>
    public static bool IsAllowed(string tag) =>
        HtmlScanner.ReadTag(tag) is { } token && Of(token.Name) is { } element && (token.Kind == HtmlTokenKind.Open || element.Content != None);

    private static Dictionary<string, HtmlElement> Build()
    {
        var all = new Dictionary<string, HtmlElement>(StringComparer.Ordinal);
        foreach (var name in "abbr b bdi bdo cite del dfn em i ins mark q rb ruby s small span strong sub sup time u".Split(' ')) Add(all, Inline, name);
        foreach (var name in "code kbd samp var".Split(' ')) all[name] = Element(Inline, name) with { IsUnlinked = true };
        foreach (var name in "div section article aside header footer main nav blockquote figure ul dl".Split(' ')) Add(all, Block, name);
        foreach (var name in "h1 h2 h3 h4 h5 h6".Split(' ')) all[name] = Element(Block, name, "align") with { IsUnlinked = true };
        foreach (var (name, written) in new[] { ("font", "span"), ("big", "span"), ("tt", "code"), ("strike", "s"), ("acronym", "abbr") })
            all[name] = Element(Inline, written);
        all["time"] = Element(Inline, "time", "datetime");
        all["span"] = Element(Inline, "span", "style");
        all["font"] = Element(Inline, "span", "color");
        all["a"] = Element(Inline, "a", "href", "name");
        foreach (var name in new[] { "br", "wbr" }) Add(all, None, name);
        all["img"] = Element(None, "img", "src", "alt", "width", "height");
        all["hr"] = Element(None, "hr");
        all["picture"] = Element(Inline, "span");
        all["video"] = Element(Inline, "video", "src", "width", "height", "poster", "loop", "muted", "controls", "preload");
        all["audio"] = Element(Inline, "audio", "src", "loop", "muted", "controls", "preload");
        all["source"] = Element(None, "source", "src", "type") with { Parents = ["video", "audio", "picture"] };
        all["track"] = Element(None, "track", "src", "kind", "srclang", "label", "default") with { Parents = ["video", "audio"] };
        foreach (var name in new[] { "rt", "rp" }) all[name] = Element(Inline, name) with { Parents = ["ruby"], MayStayOpen = true };

        foreach (var name in new[] { "header", "footer", "main", "nav", "section", "article", "aside" }) all[name] = Element(Block, "div", "align", "style");
        all["div"] = Element(Block, "div", "align", "style");
        all["p"] = Element(Block, "p", "align", "style") with { MayStayOpen = true };
        all["center"] = Element(Block, "div") with { Class = "center" };
        all["pre"] = Element(Block, "pre") with { IsUnlinked = true };
        all["details"] = Element(Block, "details", "open");
        all["summary"] = Element(Block, "summary") with { Parents = ["details"], IsUnlinked = true };
        all["figcaption"] = Element(Block, "figcaption") with { Parents = ["figure"] };
        all["ol"] = Element(Block, "ol", "start", "reversed", "type");
        all["li"] = Element(Block, "li", "value") with { Parents = ["ul", "ol"], MayStayOpen = true };
        foreach (var name in new[] { "dt", "dd" }) all[name] = Element(Block, name) with { Parents = ["dl"], MayStayOpen = true };
        AddTables(all);
        return all;
    }

    private static void AddTables(Dictionary<string, HtmlElement> all)
    {
        all["table"] = Element(Block, "table") with { HoldsOnlyItsOwn = true };
        all["caption"] = Element(Block, "caption") with { Parents = ["table"], MayStayOpen = true };
        all["colgroup"] = Element(Block, "colgroup", "span") with { Parents = ["table"], MayStayOpen = true, HoldsOnlyItsOwn = true };
        all["col"] = Element(None, "col", "span") with { Parents = ["colgroup", "table"] };
        foreach (var name in new[] { "thead", "tbody", "tfoot" })
            all[name] = Element(Block, name) with { Parents = ["table"], MayStayOpen = true, HoldsOnlyItsOwn = true };
        all["tr"] = Element(Block, "tr") with { Parents = ["thead", "tbody", "tfoot", "table"], MayStayOpen = true, HoldsOnlyItsOwn = true };
        all["td"] = Element(Block, "td", "colspan", "rowspan", "align", "style") with { Parents = ["tr"], MayStayOpen = true };
        all["th"] = Element(Block, "th", "colspan", "rowspan", "align", "scope", "style") with { Parents = ["tr"], MayStayOpen = true };
    }

    private static void Add(Dictionary<string, HtmlElement> all, HtmlContent content, string name) => all[name] = Element(content, name);

    private static HtmlElement Element(HtmlContent content, string writtenAs, params string[] attributes) => new(content, writtenAs, attributes, []);
}
