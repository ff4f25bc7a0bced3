using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Model;

namespace UnionKb.Linking.Names;

/// <summary>
/// Gives every page its id: the one in its front matter; else its file name (for index and README files the folder's); where two file
/// names give the same id, each of them takes its whole path joined by hyphens.
/// </summary>
internal static class PageIdAssigner
{
    /// <summary>Ids in the order of <paramref name="pages"/>; null for a page whose explicit id is taken, which is reported.</summary>
    public static string?[] Assign(Page[] pages, string contentRoot, DiagnosticBag diagnostics)
    {
        var ids = new string?[pages.Length];
        var owners = new Dictionary<string, int>(pages.Length, StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++) TakeExplicit(pages, i, ids, owners, diagnostics);

        var derived = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i].Front.Id is not null) continue;
            var id = PageIds.FromPath(pages[i].Path, contentRoot);
            if (derived.TryGetValue(id, out var same)) same.Add(i);
            else derived.Add(id, [i]);
        }

        foreach (var (id, same) in derived.OrderBy(d => d.Value[0]))
        {
            var alone = same.Count == 1 && !owners.ContainsKey(id);
            foreach (var i in same) ids[i] = Take(alone ? id : FromPath(pages[i].Path, contentRoot), i, owners);
        }

        return ids;
    }

    private static void TakeExplicit(Page[] pages, int i, string?[] ids, Dictionary<string, int> owners, DiagnosticBag diagnostics)
    {
        if (pages[i].Front.Id is not { } id) return;
        if (owners.TryAdd(id, i)) ids[i] = id;
        else diagnostics.Add(LinkFindings.At(pages[i], pages[i].Front.IdAt, Rules.IdTaken, id, pages[owners[id]].Path));
    }

    private static string FromPath(string path, string contentRoot) => PageIds.FromFileName(string.Join('-', PageIds.Segments(path, contentRoot)));

    private static string Take(string id, int page, Dictionary<string, int> owners)
    {
        var free = id;
        for (var n = 2; !owners.TryAdd(free, page); n++) free = $"{id}-{n}";
        return free;
    }
}
