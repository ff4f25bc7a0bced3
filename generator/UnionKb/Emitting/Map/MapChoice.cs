using UnionKb.Model;

namespace UnionKb.Emitting.Map;

/// <summary>
/// Which pages a map shows: more than about sixty boxes help no reader, so a large site has one map for each pillar and a neighbourhood for each
/// of its topics.
/// </summary>
internal static class MapChoice
{
    /// <summary>Boxes that one map can hold and still be read.</summary>
    public const int Most = 64;

    /// <summary>Pillars, their topics, and the things that these speak of; of a large site the pillars with their first topics.</summary>
    public static MapContent Whole(Site site)
    {
        var pillars = site.Sections.Where(s => s.Pillar >= 0 && s.Pages.Length > 1).ToArray();
        if (pillars.Sum(p => p.Pages.Length) <= Most) return With(site, [.. pillars.Select(p => Group(p, p.Pages.Length))]);
        var each = Math.Max(3, Most / Math.Max(1, pillars.Length));
        return new MapContent([.. pillars.Take(Most / 3).Select(p => Group(p, each))], []);
    }

    /// <summary>A pillar with its topics and the things that they speak of.</summary>
    public static MapContent Pillar(Site site, Section section) => With(site, [Group(section, Most * 2 / 3)]);

    private static MapGroup Group(Section section, int most) =>
        new([.. section.Pages.Take(most).Select((page, i) => (page, section.Depths[i]))]);

    /// <summary>
    /// Dated things first, then those that most topics speak of; what more than half of the topics name says nothing about any of them.
    /// </summary>
    private static MapContent With(Site site, MapGroup[] groups)
    {
        var inside = groups.SelectMany(g => g.Pages).Select(p => p.Page).ToHashSet();
        var counts = new SortedDictionary<int, int>();
        foreach (var other in inside.SelectMany(topic => Linked(site.Pages[topic])))
        {
            if (!inside.Contains(other) && site.Pages[other].Page.Front.Kind.IsEntity()) counts[other] = counts.GetValueOrDefault(other) + 1;
        }

        var room = Math.Clamp(inside.Count, 0, Math.Max(0, Most - inside.Count));
        var things = counts.Where(c => c.Value * 2 <= inside.Count || inside.Count < 4)
            .OrderByDescending(c => IsDated(site.Pages[c.Key])).ThenByDescending(c => c.Value).ThenBy(c => c.Key).Take(room).Select(c => c.Key);
        return new MapContent(groups, [.. things.Order()]);
    }

    private static bool IsDated(LinkedPage page) => page.Page.Front.Kind is PageKind.Document or PageKind.Event;

    public static HashSet<int> Linked(LinkedPage page) =>
        [.. page.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page), .. page.Terms.Select(t => t.Page), .. page.SeeAlso];
}
