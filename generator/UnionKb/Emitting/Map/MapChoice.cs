using UnionKb.Model;

namespace UnionKb.Emitting.Map;

/// <summary>
/// Which pages a map shows: more than about fifty boxes help no reader, so a large site has one map for each pillar and a neighbourhood for each
/// of its topics.
/// </summary>
internal static class MapChoice
{
    /// <summary>Boxes that one map can hold and still be read.</summary>
    public const int Most = 60;

    /// <summary>Pillars, their topics, and the documents that topics link to most; the whole site when it is small.</summary>
    public static (int Page, int Column)[] Whole(Site site)
    {
        var pillars = site.Sections.Where(s => s.Pillar >= 0).ToArray();
        if (pillars.Sum(p => p.Pages.Length) > Most)
        {
            var first = pillars.Take(Most / 3).SelectMany(p => p.Pages.Skip(1).Take(2)).Distinct().Take(Most - (Most / 3));
            return [.. pillars.Take(Most / 3).Select(p => (p.Pillar, 0)), .. first.Select(p => (p, 1))];
        }

        var topics = pillars.SelectMany(p => p.Pages.Skip(1)).Distinct().ToArray();
        return Joined([.. pillars.Select(p => p.Pillar)], topics, site);
    }

    /// <summary>A pillar with its topics and the things that they speak of.</summary>
    public static (int Page, int Column)[] Pillar(Site site, Section section) => Joined([section.Pillar], section.Pages[1..], site);

    private static (int Page, int Column)[] Joined(int[] pillars, int[] topics, Site site)
    {
        topics = [.. topics.Except(pillars).Take(Most * 2 / 3)];
        var inside = pillars.Concat(topics).ToHashSet();
        var counts = new SortedDictionary<int, int>();
        foreach (var topic in inside)
        {
            foreach (var other in Linked(site.Pages[topic]))
            {
                if (!inside.Contains(other) && site.Pages[other].Page.Front.Kind is PageKind.Document or PageKind.Event)
                    counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        var things = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Math.Max(0, Most - inside.Count)).Select(c => c.Key).Order();
        return [.. pillars.Select(p => (p, 0)), .. topics.Select(t => (t, 1)), .. things.Select(t => (t, 2))];
    }

    private static HashSet<int> Linked(LinkedPage page) =>
        [.. page.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page), .. page.Terms.Select(t => t.Page), .. page.SeeAlso];
}
