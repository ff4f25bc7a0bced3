using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Emitting.Reports;

/// <summary>Makes the report of a linked site: each list ordered, so that two reports can be compared.</summary>
public static class SiteReporter
{
    public static SiteReport Of(Site site) => new(
        Orphans(site),
        [.. site.Pages.Where(IsDeadEnd).Select(p => p.Index)],
        Wanted(site),
        FormerNames(site),
        NumeralReport.Of(site),
        Variants(site),
        RelationProposals.Of(site));

    /// <summary>A page that no other links to, names as related or stands in a relation to; one below another is found from there, so it is none.</summary>
    private static int[] Orphans(Site site)
    {
        var related = site.Pages.SelectMany(p => p.SeeAlso).ToHashSet();
        return [.. site.Pages.Where(p => IsAlone(site, p) && !related.Contains(p.Index)).Select(p => p.Index)];
    }

    private static bool IsAlone(Site site, LinkedPage page) =>
        page.Parent < 0 && page.Children.Length == 0 && !ReferenceEquals(page, site.Home)
        && Array.TrueForAll(page.Backlinks, b => b.From == page.Index) && !Array.Exists(page.Relations, r => r.Object == page.Index && r.Subject != page.Index);

    private static bool IsDeadEnd(LinkedPage page) =>
        page.Terms.Length == 0 && page.SeeAlso.Length == 0 && page.Children.Length == 0
            && !Array.Exists(page.Targets, t => t.Kind == TargetKind.Page && t.Page != page.Index);

    private static ReportItem[] Wanted(Site site) => Grouped(
        site.Pages.SelectMany(p => p.Targets.Select((t, i) => (t.Kind, Name: p.Page.Links[i].Target, p.Index)).Where(t => t.Kind == TargetKind.Wanted)
            .Select(t => (t.Name, t.Index))));

    private static ReportItem[] FormerNames(Site site) => Grouped(
        site.Pages.SelectMany(p => p.Page.Links.Select((l, i) => (Link: l, Target: p.Targets[i], p.Index)))
            .Where(l => l.Link.Kind == LinkKind.Wiki && l.Target.Kind == TargetKind.Page && PageIds.IsIdShaped(l.Link.Target)
                && site.Pages[l.Target.Page].Id != l.Link.Target)
            .Select(l => ($"{l.Link.Target} → {site.Pages[l.Target.Page].Id}", l.Index)));

    /// <summary>The names that automatic links found for a page, where there are several.</summary>
    private static ReportItem[] Variants(Site site)
    {
        var names = new SortedDictionary<int, SortedDictionary<string, List<int>>>();
        foreach (var page in site.Pages)
        {
            foreach (var term in page.Terms)
            {
                var name = page.Page.Blocks[page.Page.Body.Runs[term.Run].Block].Text.Substring(term.Start, term.Length);
                if (!names.TryGetValue(term.Page, out var forms)) names[term.Page] = forms = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
                if (!forms.TryGetValue(name, out var places)) forms[name] = places = [];
                if (places is not [.., var last] || last != page.Index) places.Add(page.Index);
            }
        }

        return [.. names.Where(n => n.Value.Count > 1).Select(n => new ReportItem(
            site.Pages[n.Key].Title,
            string.Join('；', n.Value.Select(f => $"{f.Key} {f.Value.Count}")),
            [.. n.Value.SelectMany(f => f.Value).Distinct().Order()]))];
    }

    private static ReportItem[] Grouped(IEnumerable<(string Name, int Page)> places) =>
        [.. places.GroupBy(p => p.Name, p => p.Page, StringComparer.Ordinal).Select(g => new ReportItem(g.Key, "", [.. g.Distinct().Order()]))
            .OrderByDescending(i => i.Pages.Length).ThenBy(i => i.Name, StringComparer.Ordinal)];
}
