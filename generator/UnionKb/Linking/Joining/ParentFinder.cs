using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;

namespace UnionKb.Linking.Joining;

/// <summary>
/// The page above each page: the one its front matter names; else the index page of its folder, and for an index page the nearest index
/// above. The page that opens the site is no page's parent by folder, or every page would be its child.
/// </summary>
internal static class ParentFinder
{
    public static int[] Find(SiteNames names, DiagnosticBag diagnostics)
    {
        var parents = new int[names.Pages.Length];
        for (var i = 0; i < parents.Length; i++) parents[i] = ParentOf(i, names, diagnostics);
        BreakCycles(parents, names, diagnostics);
        return parents;
    }

    private static int ParentOf(int page, SiteNames names, DiagnosticBag diagnostics)
    {
        if (names.Pages[page].Front.Parent is not { } parent) return ByFolder(page, names);
        var found = names.ByName(parent);
        if (found is [var one] && one != page) return one;
        if (found is [var self] && self == page)
        {
            diagnostics.Add(LinkFindings.At(names.Pages[page], names.Pages[page].Front.ParentAt, Rules.ParentCycle, $"{names.Ids[page]} → {names.Ids[page]}"));
            return -1;
        }

        var finding = found.Length > 1
            ? LinkFindings.At(names.Pages[page], names.Pages[page].Front.ParentAt, Rules.AmbiguousName, parent, Argument.List(found.Select(i => names.Ids[i])))
            : LinkFindings.At(names.Pages[page], names.Pages[page].Front.ParentAt, Rules.NoSuchParent, parent) with { Suggestion = names.Suggest(parent) };
        diagnostics.Add(finding);
        return -1;
    }

    private static int ByFolder(int page, SiteNames names)
    {
        var path = names.Pages[page].Path[names.ContentRoot.Length..];
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        if (IndexOf(folder, names) == page) folder = Above(folder);
        for (; folder.Length > 0; folder = Above(folder))
        {
            if (IndexOf(folder, names) is { } index) return index;
        }

        return -1;
    }

    private static int? IndexOf(string folder, SiteNames names) =>
        folder.Length == 0 ? null : names.IndexOf(folder);

    private static string Above(string folder)
    {
        var slash = folder.LastIndexOf('/');
        return slash < 0 ? "" : folder[..slash];
    }

    private static void BreakCycles(int[] parents, SiteNames names, DiagnosticBag diagnostics)
    {
        // 0 = not seen, otherwise the number of the walk that saw it; a walk that meets itself has found a cycle.
        var seen = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            for (var at = start; at >= 0 && seen[at] != start + 1; at = parents[at])
            {
                if (seen[at] != 0) break;
                seen[at] = start + 1;
                if (parents[at] < 0 || seen[parents[at]] != start + 1) continue;
                Report(parents[at], parents, names, diagnostics);
                parents[at] = -1;
            }
        }
    }

    private static void Report(int first, int[] parents, SiteNames names, DiagnosticBag diagnostics)
    {
        var cycle = new List<string> { names.Ids[first] };
        for (var at = parents[first]; at != first && at >= 0; at = parents[at]) cycle.Add(names.Ids[at]);
        cycle.Add(names.Ids[first]);
        diagnostics.Add(LinkFindings.At(names.Pages[first], names.Pages[first].Front.ParentAt, Rules.ParentCycle, string.Join(" → ", cycle)));
    }
}
