using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>Links of the content to generated pages: a register without entries is not made, so a link to it leads nowhere (UKB3014).</summary>
internal static class GeneratedLinks
{
    public static void Check(SiteNames names, LinkedText[] texts, SiteTree tree, Seed[] seeds, DiagnosticBag diagnostics)
    {
        HashSet<string>? made = null;
        for (var i = 0; i < texts.Length; i++)
        {
            for (var t = 0; t < texts[i].Targets.Length; t++)
            {
                if (texts[i].Targets[t] is not { Kind: TargetKind.Asset, Path: { } path } || !GeneratedPages.All.Contains(path)) continue;
                made ??= MadeFor(names, tree, seeds);
                if (!made.Contains(path)) diagnostics.Add(LinkFindings.At(names.Pages[i], names.Pages[i].Links[t], Rules.GeneratedPageEmpty, path));
            }
        }
    }

    /// <summary>The generated pages that the site has.</summary>
    public static HashSet<string> MadeFor(SiteNames names, SiteTree tree, Seed[] seeds)
    {
        var (pages, home) = (names.Pages, tree.Home);
        var made = new HashSet<string>(StringComparer.Ordinal) { GeneratedPages.Home, GeneratedPages.AToZ, GeneratedPages.Search };
        if (seeds.Length > 0) made.Add(GeneratedPages.Sources);
        if (Array.Exists(tree.Sections, s => s.Pillar >= 0 && s.Pages.Length > 1)) made.Add(GeneratedPages.Map);
        if (names.Config.Report) made.Add(GeneratedPages.Report);
        for (var i = 0; i < pages.Length; i++)
        {
            var front = pages[i].Front;
            if (front.Tags.Length > 0) made.Add(GeneratedPages.Tags);
            if (i == home) continue;
            if (GeneratedPages.RegisterOf(front.Kind) is { } register) made.Add(register);
            if (front.When is not null) made.Add(GeneratedPages.Timeline);
            if (front.Pending.Length > 0) made.Add(GeneratedPages.Pending);
        }

        return made;
    }
}
