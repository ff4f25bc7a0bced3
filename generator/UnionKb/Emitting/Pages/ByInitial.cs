using UnionKb.Model;

namespace UnionKb.Emitting.Pages;

/// <summary>Groups in reading order under their first letters; what begins with no letter comes last.</summary>
internal static class ByInitial
{
    public static ListingGroup[] Pages(IEnumerable<LinkedPage> pages) =>
        Group(pages.Select(p => new Entry(p.Index, ReadingOrder.Initial(p), ReadingOrder.Key(p))));

    public static ListingGroup[] Tags(Site site) =>
        Group(site.Tags.Select((t, i) => new Entry(i, ReadingOrder.Initial(t.Name), ReadingOrder.Key(t.Name))));

    private static ListingGroup[] Group(IEnumerable<Entry> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, Compare);
        return [.. sorted.GroupBy(e => e.Initial).Select(g => new ListingGroup(g.Key.ToString(), IdOf(g.Key), [.. g.Select(e => e.Item)]))];
    }

    private static string IdOf(char initial) => initial == ReadingOrder.Other ? "other" : char.ToLowerInvariant(initial).ToString();

    private static int Compare(Entry left, Entry right)
    {
        var order = (left.Initial == ReadingOrder.Other).CompareTo(right.Initial == ReadingOrder.Other);
        if (order == 0) order = left.Initial.CompareTo(right.Initial);
        if (order == 0) order = string.CompareOrdinal(left.Key, right.Key);
        return order != 0 ? order : left.Item.CompareTo(right.Item);
    }

    private readonly record struct Entry(int Item, char Initial, string Key);
}
