using AngleSharp.Dom;
using UnionKb.Diagnostics;

namespace UnionKb.Verifying;

/// <summary>
/// Every attribute that holds an address (HTML Living Standard, index of attributes). Those a browser follows by itself may not lead
/// to another host; those a visitor follows may.
/// </summary>
internal static class LinkAttributes
{
    private static readonly string[] Fetched = ["src", "poster", "data", "background"];

    public static IEnumerable<FoundLink> Find(ParsedPage page, DiagnosticBag found)
    {
        foreach (var element in page.Document.All)
        {
            foreach (var (address, fetched) in Addresses(element))
            {
                if (fetched && IsForeign(address)) found.Add(page.PlaceOf(element).Finding(Rules.HtmlForeignRequest, element.LocalName, address));
                else if (!address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) yield return new FoundLink(address, page.PlaceOf(element));
            }
        }
    }

    private static IEnumerable<(string Address, bool Fetched)> Addresses(IElement element)
    {
        if (element.GetAttribute("href") is { } href) yield return (href, IsFetchedLink(element));
        foreach (var name in Fetched)
        {
            if (name == "data" && element.LocalName != "object") continue;
            if (element.GetAttribute(name) is { Length: > 0 } value) yield return (value, true);
        }

        if (element.GetAttribute("srcset") is { } set)
        {
            foreach (var candidate in set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (candidate.Split(' ')[0], true);
        }

        if (element.LocalName == "form" && element.GetAttribute("action") is { Length: > 0 } action) yield return (action, false);
        if (element.LocalName == "meta" && Refresh(element) is { } next) yield return (next, false);
    }

    // canonical, alternate and neighbours are statements, not requests.
    private static bool IsFetchedLink(IElement element) => element.LocalName switch
    {
        "link" => (element.GetAttribute("rel") ?? "").Split(' ').Any(rel =>
            rel.ToLowerInvariant() is "stylesheet" or "icon" or "preload" or "modulepreload" or "prefetch" or "preconnect" or "dns-prefetch" or "manifest"),
        "use" or "image" => true,
        _ => false,
    };

    private static bool IsForeign(string address)
    {
        var text = address.Trim();
        return text.StartsWith("//", StringComparison.Ordinal)
            || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Refresh(IElement element)
    {
        if (!string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)) return null;
        var content = element.GetAttribute("content") ?? "";
        var at = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : content[(at + 4)..].Trim(' ', '\'', '"');
    }
}
