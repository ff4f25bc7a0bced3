using UnionKb.Model;

namespace UnionKb.Linking;

/// <summary>Tags with their pages; names that differ only in what a file name cannot hold get numbered addresses.</summary>
internal static class TagIndex
{
    public static Tag[] Build(Page[] pages)
    {
        var tagged = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var name in pages[i].Front.Tags.Distinct(StringComparer.Ordinal))
            {
                if (tagged.TryGetValue(name, out var list)) list.Add(i);
                else tagged.Add(name, [i]);
            }
        }

        var slugs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. tagged.Select(t => new Tag(t.Key, FreeSlug(t.Key, slugs), [.. t.Value]))];
    }

    internal static string FreeSlug(string name, HashSet<string> taken)
    {
        var slug = PageIds.FromFileName(name);
        var free = slug;
        for (var n = 2; !taken.Add(free); n++) free = $"{slug}-{n}";
        return free;
    }
}
