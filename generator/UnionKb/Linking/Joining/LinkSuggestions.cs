using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>
/// The did-you-mean of links without a target. Each looks at every name of the site, so only the first findings get one: whoever has more
/// than that to fix fixes these and runs again.
/// </summary>
internal static class LinkSuggestions
{
    private const int Most = 100;

    /// <param name="links">One for each page, in order of page number, so that the same findings are helped in every build.</param>
    public static IEnumerable<Diagnostic> Of(SiteNames names, PageLinks[] links)
    {
        var given = 0;
        for (var i = 0; i < links.Length; i++)
        {
            foreach (var finding in links[i].Diagnostics)
            {
                var wants = finding.Suggestion is null && (finding.Rule == Rules.NoSuchPage || finding.Rule == Rules.WantedPage);
                yield return wants && given++ < Most ? finding with { Suggestion = Suggest(names, names.Pages[i], finding.Arguments[0]) } : finding;
            }
        }
    }

    private static string? Suggest(SiteNames names, Page page, string target)
    {
        if (!target.Contains('/') && !target.Contains('.')) return names.Suggest(target);
        var path = ContentPaths.Combine(page.Path[names.ContentRoot.Length..], target) ?? target;
        return Nearest.Of(path, names.Pages.Select(p => p.Path[names.ContentRoot.Length..])) ?? names.Suggest(Path.GetFileNameWithoutExtension(target));
    }
}
