using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>Groups in dictionary order under their first letters; what cannot be pronounced comes last.</summary>
internal static class ByInitial
{
    private const char Other = '#';
    private const int LongestGroup = 40;

    private readonly record struct Item(int Number, char Initial, string Key);

    public static ListingGroup[] Pages(IEnumerable<LinkedPage> pages) =>
        Group(pages.Select(p => new Item(p.Index, p.Pronunciation.Initial, p.Pronunciation.Key)));

    /// <summary>One group in the order of titles while that is short enough to look through, else groups by letter.</summary>
    public static ListingGroup[] PagesOrOne(Site site, int[] pages)
    {
        var groups = Pages(pages.Select(p => site.Pages[p]));
        return pages.Length > LongestGroup ? groups : [new ListingGroup("", "pages", [.. groups.SelectMany(g => g.Items)])];
    }

    public static ListingGroup[] Tags(Site site) =>
        Group(site.Tags.Select((t, i) => new Item(i, Pinyin.Initial(t.Name), Pinyin.SortKey(t.Name))));

    private static ListingGroup[] Group(IEnumerable<Item> items)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, Compare);
        return [.. sorted.GroupBy(i => i.Initial).Select(g => new ListingGroup(g.Key.ToString(), IdOf(g.Key), [.. g.Select(i => i.Number)]))];
    }

    private static string IdOf(char initial) => initial == Other ? "other" : char.ToLowerInvariant(initial).ToString();

    private static int Compare(Item left, Item right)
    {
        var order = (left.Initial == Other).CompareTo(right.Initial == Other);
        if (order == 0) order = left.Initial.CompareTo(right.Initial);
        if (order == 0) order = string.CompareOrdinal(left.Key, right.Key);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    }
}
