using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Model;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Definitions of links that name a page or a file instead of giving its address. A page is compiled without knowing the others, so they are shown as
/// written; here it is known that a link was meant.
/// </summary>
internal static class NamedDefinitions
{
    /// <summary>Says so, with the address to write: <see cref="Rules.NameForAddress"/>.</summary>
    public static void Check(Page page, SiteNames names, DiagnosticBag diagnostics)
    {
        foreach (var definition in page.NamedDefinitions)
        {
            if (AddressOf(page, definition.Words, names) is not { } address) continue;
            var finding = LinkFindings.At(page, definition.At, Rules.NameForAddress, definition.Label, definition.Words);
            var target = address.Contains(' ', StringComparison.Ordinal) ? $"<{address}>" : address;
            diagnostics.Add(finding with { Suggestion = $"[{definition.Label}]: {target}" });
        }
    }

    /// <summary>Address of what words name, from the content root; null when it is nothing, or a title in 《》, which quotes it.</summary>
    private static string? AddressOf(Page page, string words, SiteNames names)
    {
        if (words is "" or ['《', ..]) return null;
        if (names.ByName(words) is [var named, ..]) return "/" + names.Pages[named].Path[names.ContentRoot.Length..];
        if (ContentPaths.Combine(page.Path[names.ContentRoot.Length..], words) is not { } path) return null;
        var found = ContentPaths.Candidates(path).FirstOrDefault(p => names.ByPath(p) is not null) ?? (names.HasFile(path) ? path : null);
        return found is null ? null : "/" + found;
    }
}
