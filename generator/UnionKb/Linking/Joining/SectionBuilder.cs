using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Linking.Joining;

/// <summary>Children in reading order, and the sections: each pillar with all below it, then the loose pages folder by folder.</summary>
internal sealed class SectionBuilder(SiteNames names, int[] parents, ReadingPlaces? places)
{
    private readonly int[][] _children = ChildrenOf(names, parents, places);

    public int[] Children(int page) => _children[page];

    public Section[] Build(SiteConfig config, int home, DiagnosticBag diagnostics)
    {
        var sections = Pillars(config, home, diagnostics).Select(Pillar).ToList();
        var loose = Enumerable.Range(0, parents.Length).Where(i => i != home && parents[i] < 0 && _children[i].Length == 0 && GroupOf(i) < 0);
        foreach (var folder in loose.GroupBy(FolderOf).OrderBy(g => g.Key, NaturalOrder.Instance))
        {
            var pages = Ordered(folder);
            var title = folder.Key.Length == 0 ? config.Title : folder.Key[(folder.Key.LastIndexOf('/') + 1)..];
            sections.Add(new Section(title, -1, pages, new int[pages.Length]));
        }

        return Named(places is null ? [.. sections] : InOrder([.. sections, .. Groups(home)], config.Pillars.Count));
    }

    /// <summary>Pillars go by their id, the others by their name, numbered where two have the same.</summary>
    private Section[] Named(Section[] sections)
    {
        var taken = new HashSet<string>(sections.Where(s => s.Pillar >= 0).Select(s => names.Ids[s.Pillar]), FileNameComparer.Instance);
        return [.. sections.Select(s => s with { Slug = s.Pillar >= 0 ? names.Ids[s.Pillar] : TagIndex.FreeSlug(s.Title, taken) })];
    }

    /// <summary>Below a title without a page: the pages that another tool lists there, each with what stands below it.</summary>
    private IEnumerable<Section> Groups(int home)
    {
        for (var group = 0; group < places!.Groups.Count; group++)
        {
            var (pages, depths) = (new List<int>(), new List<int>());
            var tops = Enumerable.Range(0, parents.Length).Where(i => i != home && GroupOf(i) == group && (parents[i] < 0 || GroupOf(parents[i]) != group));
            foreach (var top in Ordered(tops)) AddTree(top, places.DepthOf(top), pages, depths);
            if (pages.Count > 0) yield return new Section(places.Groups[group], -1, [.. pages], [.. depths]);
        }
    }

    /// <summary>The sections in the order of the other tool's list, behind those that the settings put first.</summary>
    private Section[] InOrder(Section[] sections, int first) =>
        [.. sections.Take(first), .. sections.Skip(first).OrderBy(s => s.Pages.Min(p => places!.RankOf(p)))];

    private int GroupOf(int page) => places?.GroupOf(page) ?? -1;

    private List<int> Pillars(SiteConfig config, int home, DiagnosticBag diagnostics)
    {
        var listed = new List<int>();
        foreach (var id in config.Pillars)
        {
            if (names.ById(id) is { } page) listed.Add(page);
            else diagnostics.Add(config.At("pillars", id, Rules.NoSuchPillar) with { Suggestion = names.Suggest(id) });
        }

        var others = Enumerable.Range(0, parents.Length)
            .Where(i => i != home && parents[i] < 0 && _children[i].Length > 0 && GroupOf(i) < 0 && !listed.Contains(i));
        return [.. listed.Where(i => i != home), .. Ordered(others)];
    }

    private Section Pillar(int pillar)
    {
        var (pages, depths) = (new List<int>(), new List<int>());
        AddTree(pillar, 0, pages, depths);
        return new Section(names.Pages[pillar].Title, pillar, [.. pages], [.. depths]);
    }

    /// <summary>Depth first, with a stack of its own: a chain of parents may be as long as the site.</summary>
    private void AddTree(int top, int depth, List<int> pages, List<int> depths)
    {
        var stack = new Stack<(int Page, int Depth)>();
        stack.Push((top, depth));
        while (stack.TryPop(out var at))
        {
            pages.Add(at.Page);
            depths.Add(at.Depth);
            for (var i = _children[at.Page].Length - 1; i >= 0; i--) stack.Push((_children[at.Page][i], at.Depth + 1));
        }
    }

    private string FolderOf(int page)
    {
        var path = names.Pages[page].Path[names.ContentRoot.Length..];
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    private static int[][] ChildrenOf(SiteNames names, int[] parents, ReadingPlaces? places)
    {
        var children = new int[parents.Length][];
        Array.Fill(children, []);
        foreach (var family in Enumerable.Range(0, parents.Length).Where(i => parents[i] >= 0).GroupBy(i => parents[i]))
            children[family.Key] = Ordered(family, names, places);
        return children;
    }

    private int[] Ordered(IEnumerable<int> pages) => Ordered(pages, names, places);

    /// <summary>By the other tool's list, then <c>order</c>, then file path.</summary>
    private static int[] Ordered(IEnumerable<int> pages, SiteNames names, ReadingPlaces? places)
    {
        var ordered = pages.ToArray();
        Array.Sort(ordered, (a, b) =>
        {
            var order = places is null ? 0 : places.RankOf(a).CompareTo(places.RankOf(b));
            if (order == 0) order = (names.Pages[a].Front.Order ?? int.MaxValue).CompareTo(names.Pages[b].Front.Order ?? int.MaxValue);
            return order != 0 ? order : NaturalOrder.Compare(names.Pages[a].Path, names.Pages[b].Path);
        });
        return ordered;
    }
}
