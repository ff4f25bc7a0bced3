using UnionKb.Model;
using UnionKb.Model.Links;

namespace UnionKb.Emitting.Reports;

/// <summary>What a site took over of the ways of other tools: links by their form, keys of front matter, the order of pages.</summary>
/// <param name="OrderedBy">The file that gave the order, or null; <paramref name="Ordered"/> of the pages are named in it.</param>
/// <param name="Links">Each form that is not our own, with how many links had it and the first page with one.</param>
/// <param name="Keys">Each key that was read as one of ours, with how many pages have it and the first of them.</param>
public sealed record AdoptionReport(
    string? OrderedBy, int Ordered, (LinkForm Form, int Count, string File)[] Links, (string Key, int Count, string File)[] Keys)
{
    public static AdoptionReport Of(Site site)
    {
        var links = site.Pages.SelectMany(p => p.Targets.Where(t => t.Form != LinkForm.AsWritten).Select(t => (t.Form, p.Page.Path)));
        var keys = site.Pages.SelectMany(p => p.Page.Front.Understood.Select(key => (Key: key, p.Page.Path)));
        return new AdoptionReport(
            site.OrderedBy,
            site.Ordered,
            [.. links.GroupBy(l => l.Form).OrderBy(g => g.Key).Select(g => (g.Key, g.Count(), g.First().Path))],
            [.. keys.GroupBy(k => k.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Count(), g.First().Path))]);
    }
}
