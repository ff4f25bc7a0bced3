using UnionKb.Model;

namespace UnionKb.Emitting.Pages;

/// <summary>Groups in reading order under their first letters; what begins with no letter comes last.</summary>
internal static class ByInitial
{
    public static ListingGroup[] Pages(IEnumerable<LinkedPage> pages) =>
        Group(pages.Select(p => (p.Index, ReadingOrder.Key(p), ReadingOrder.Initial(p), p.Title)));

    public static ListingGroup[] Tags(Site site) =>
        Group(site.Tags.Select((t, i) => (i, ReadingOrder.Key(t.Name), ReadingOrder.Initial(t.Name), t.Name)));

    private static ListingGroup[] Group(IEnumerable<(int Item, string Key, string Initial, string Name)> items)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, Compare);
        return [.. sorted.GroupBy(i => i.Initial).Select(g => new ListingGroup(g.Key, IdOf(g.Key), [.. g.Select(i => i.Item)]))];
    }

    private static string IdOf(string initial) => initial == ReadingOrder.Other ? "other" : initial.ToLowerInvariant();

    private static int Compare((int Item, string Key, string Initial, string Name) left, (int Item, string Key, string Initial, string Name) right)
    {
        var order = (left.Initial == ReadingOrder.Other).CompareTo(right.Initial == ReadingOrder.Other);
        if (order == 0) order = string.CompareOrdinal(left.Initial, right.Initial);
        if (order == 0) order = string.CompareOrdinal(left.Key, right.Key);
        if (order == 0) order = string.CompareOrdinal(left.Name, right.Name);
        return order != 0 ? order : left.Item.CompareTo(right.Item);
    }
}
