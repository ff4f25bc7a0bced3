using UnionKb.Model;

namespace UnionKb.Linking.Names;

/// <summary>Tags with their pages; names that differ only in what a file name cannot hold get numbered addresses.</summary>
internal static class TagIndex
{
    public static Tag[] Build(Page[] pages)
    {
        var tagged = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var name in pages[i].Front.Tags)
            {
                if (!tagged.TryGetValue(name, out var list)) tagged.Add(name, [i]);
                else if (list[^1] != i) list.Add(i);
            }
        }

        var slugs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. tagged.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Tag(t.Key, FreeSlug(t.Key, slugs), [.. t.Value]))];
    }

    internal static string FreeSlug(string name, HashSet<string> taken)
    {
        var slug = PageIds.FromFileName(name);
        var free = slug;
        for (var n = 2; !taken.Add(free); n++) free = $"{slug}-{n}";
        return free;
    }
}
