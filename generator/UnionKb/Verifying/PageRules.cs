using AngleSharp.Dom;
using UnionKb.Diagnostics;

namespace UnionKb.Verifying;

/// <summary>Rules that need one page only.</summary>
internal static class PageRules
{
    private static readonly string[] ReferenceAttributes =
    [
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
        "aria-activedescendant", "for", "headers", "list", "popovertarget",
    ];

    public static void Check(ParsedPage page, DiagnosticBag found)
    {
        var root = page.Document.DocumentElement;
        if (string.IsNullOrWhiteSpace(root.GetAttribute("lang"))) found.Add(page.PlaceOf(root).Finding(Rules.HtmlNoLanguage));
        if (string.IsNullOrWhiteSpace(page.Document.Title)) found.Add(page.PlaceOf(root).Finding(Rules.HtmlNoTitle));
        Headings(page, found);
        foreach (var element in page.Document.All)
        {
            Alternative(page, element, found);
            Inline(page, element, found);
            Name(page, element, found);
            References(page, element, found);
        }
    }

    /// <summary>The ids of a page; those written twice are reported.</summary>
    public static HashSet<string> Ids(ParsedPage page, DiagnosticBag found)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Document.All)
        {
            if (!string.IsNullOrEmpty(element.Id) && !ids.Add(element.Id))
                found.Add(page.PlaceOf(element).Finding(Rules.HtmlDuplicateId, element.Id));
        }

        return ids;
    }

    private static void Headings(ParsedPage page, DiagnosticBag found)
    {
        if (page.IsRedirect) return;
        var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToArray();
        var tops = headings.Where(h => h.LocalName == "h1").ToArray();
        if (tops.Length == 0 || (tops.Length > 1 && !Array.TrueForAll(tops, IsOfChapter)))
            found.Add(page.PlaceOf(tops.LastOrDefault() ?? page.Document.DocumentElement).Finding(Rules.HtmlOneH1, $"{tops.Length}"));

        // What stands before the h1 (dialogs, side navigation) has an order of its own.
        var level = 0;
        foreach (var heading in headings.SkipWhile(h => h.LocalName != "h1"))
        {
            var next = heading.LocalName[1] - '0';
            if (level > 0 && next > level + 1) found.Add(page.PlaceOf(heading).Finding(Rules.HtmlSkippedLevel, $"{level}", $"{next}"));
            level = next;
        }
    }

    /// <summary>A document of several chapters has one for each: a section of its own, side by side with the others.</summary>
    private static bool IsOfChapter(IElement heading) =>
        heading.ParentElement is { LocalName: "section", ParentElement.LocalName: "main" } section && section.QuerySelectorAll("h1").Length == 1;

    private static void Alternative(ParsedPage page, IElement element, DiagnosticBag found)
    {
        if (element.LocalName == "img" && !element.HasAttribute("alt"))
            found.Add(page.PlaceOf(element).Finding(Rules.HtmlNoAlt, element.GetAttribute("src") ?? ""));
    }

    private static void Inline(ParsedPage page, IElement element, DiagnosticBag found)
    {
        if (element.LocalName == "style" || element.HasAttribute("style"))
            found.Add(page.PlaceOf(element).Finding(Rules.HtmlInlineStyle, element.LocalName));
        if (IsInlineScript(element) || element.Attributes.Any(IsCode))
            found.Add(page.PlaceOf(element).Finding(Rules.HtmlInlineScript, element.LocalName));
    }

    // A data block is not executed and no policy concerns it (HTML Living Standard, 4.12.1); pages have one kind of them, so any other is a slip.
    private static bool IsInlineScript(IElement element) =>
        element.LocalName == "script" && !element.HasAttribute("src")
        && element.GetAttribute("type") != "application/ld+json";

    private static bool IsCode(IAttr attribute) =>
        (attribute.LocalName.StartsWith("on", StringComparison.Ordinal) && attribute.LocalName.Length > 2)
        || (attribute.LocalName is "href" or "src" or "action" or "formaction"
            && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    private static void Name(ParsedPage page, IElement element, DiagnosticBag found)
    {
        var needsName = element.LocalName == "button" || (element.LocalName == "a" && element.HasAttribute("href"));
        if (!needsName || IsHidden(element)) return;
        var named = element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby") || element.HasAttribute("title")
            || !string.IsNullOrWhiteSpace(element.TextContent)
            || element.QuerySelectorAll("img[alt], [aria-label], svg title").Any(e => e.GetAttribute("alt") != "");
        if (!named) found.Add(page.PlaceOf(element).Finding(Rules.HtmlNoName, element.LocalName));
    }

    // Hidden from everybody, or from assistive technology: then no name is read out (HTML Living Standard, 6.1; WAI-ARIA 1.2, aria-hidden).
    private static bool IsHidden(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.HasAttribute("hidden") || at.GetAttribute("aria-hidden") == "true") return true;
        }

        return false;
    }

    private static void References(ParsedPage page, IElement element, DiagnosticBag found)
    {
        foreach (var attribute in ReferenceAttributes)
        {
            if (element.GetAttribute(attribute) is not { } value) continue;
            foreach (var id in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (page.Document.GetElementById(id) is null)
                    found.Add(page.PlaceOf(element).Finding(Rules.HtmlDanglingReference, attribute, id));
            }
        }
    }
}
