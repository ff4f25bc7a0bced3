using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Links of the content to generated pages: a register without entries is not made, so a link to it is broken (UKB3014), and text where that is no error.
/// </summary>
internal static class GeneratedLinks
{
    /// <summary>The same texts without the links to pages that are not made.</summary>
    public static LinkedText[] Cut(SiteNames names, LinkedText[] texts, SiteTree tree, Seed[] seeds, DiagnosticBag diagnostics)
    {
        HashSet<string>? made = null;
        return [.. texts.Select((text, i) => Array.Exists(text.Targets, LeadsNowhere)
            ? text with { Targets = [.. text.Targets.Select((target, link) => LeadsNowhere(target) ? Broken(names.Pages[i], link, target.Path!) : target)] }
            : text)];

        bool LeadsNowhere(LinkTarget target) => target is { Kind: TargetKind.Asset, Path: { } path } && GeneratedPages.All.Contains(path)
            && !(made ??= MadeFor(names, tree, seeds)).Contains(path);

        LinkTarget Broken(Page page, int link, string path)
        {
            diagnostics.Add(LinkFindings.At(page, page.Links[link], Rules.GeneratedPageEmpty, path));
            return new LinkTarget(TargetKind.Broken, -1, null, null);
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
