using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>Children in reading order, and the sections: each pillar with all below it, then the loose pages folder by folder.</summary>
internal sealed class SectionBuilder(SiteNames names, int[] parents)
{
    private readonly int[][] _children = ChildrenOf(names, parents);

    public int[] Children(int page) => _children[page];

    public Section[] Build(SiteConfig config, int home, DiagnosticBag diagnostics)
    {
        var sections = Pillars(config, home, diagnostics).Select(Pillar).ToList();
        var loose = Enumerable.Range(0, parents.Length).Where(i => i != home && parents[i] < 0 && _children[i].Length == 0);
        foreach (var folder in loose.GroupBy(FolderOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var pages = Ordered(folder, names);
            var title = folder.Key.Length == 0 ? config.Title : folder.Key[(folder.Key.LastIndexOf('/') + 1)..];
            sections.Add(new Section(title, -1, pages, new int[pages.Length]));
        }

        return [.. sections];
    }

    private List<int> Pillars(SiteConfig config, int home, DiagnosticBag diagnostics)
    {
        var listed = new List<int>();
        foreach (var id in config.Pillars)
        {
            if (names.ById(id) is { } page) listed.Add(page);
            else diagnostics.Add(Diagnostic.About("site.yml", Rules.NoSuchPillar, id) with { Suggestion = Nearest.Of(id, names.Ids) });
        }

        var others = Enumerable.Range(0, parents.Length).Where(i => i != home && parents[i] < 0 && _children[i].Length > 0 && !listed.Contains(i));
        return [.. listed.Where(i => i != home), .. Ordered(others, names)];
    }

    /// <summary>Depth first, with a stack of its own: a chain of parents may be as long as the site.</summary>
    private Section Pillar(int pillar)
    {
        var pages = new List<int>();
        var depths = new List<int>();
        var stack = new Stack<(int Page, int Depth)>();
        stack.Push((pillar, 0));
        while (stack.TryPop(out var at))
        {
            pages.Add(at.Page);
            depths.Add(at.Depth);
            for (var i = _children[at.Page].Length - 1; i >= 0; i--) stack.Push((_children[at.Page][i], at.Depth + 1));
        }

        return new Section(names.Pages[pillar].Title, pillar, [.. pages], [.. depths]);
    }

    private string FolderOf(int page)
    {
        var path = names.Pages[page].Path[names.ContentRoot.Length..];
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    private static int[][] ChildrenOf(SiteNames names, int[] parents)
    {
        var children = new int[parents.Length][];
        Array.Fill(children, []);
        foreach (var family in Enumerable.Range(0, parents.Length).Where(i => parents[i] >= 0).GroupBy(i => parents[i]))
            children[family.Key] = Ordered(family, names);
        return children;
    }

    /// <summary>By <c>order</c>, then file path.</summary>
    private static int[] Ordered(IEnumerable<int> pages, SiteNames names)
    {
        var ordered = pages.ToArray();
        Array.Sort(ordered, (a, b) =>
        {
            var order = (names.Pages[a].Front.Order ?? int.MaxValue).CompareTo(names.Pages[b].Front.Order ?? int.MaxValue);
            return order != 0 ? order : string.CompareOrdinal(names.Pages[a].Path, names.Pages[b].Path);
        });
        return ordered;
    }
}
