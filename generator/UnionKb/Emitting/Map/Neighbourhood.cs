using UnionKb.Model;

namespace UnionKb.Emitting.Map;

/// <summary>
/// The pages around one, each once: on the left the page above and those that lead to it, on the right those that it leads to. What editors wrote
/// comes before what was linked automatically.
/// </summary>
internal sealed record Neighbourhood(int[] Before, int[] After)
{
    /// <summary>Boxes on one side; with more the drawing is no quicker to read than the lists on the page.</summary>
    private const int Most = 5;

    /// <summary>Fewer neighbours need no drawing.</summary>
    private const int Fewest = 3;

    /// <summary>A well-known page has links from everywhere; those beyond the first say nothing about it.</summary>
    private const int MostLinks = 256;

    /// <summary>
    /// The neighbours of a page, or null where a drawing does not help: in a heap of pages without pillars, and around a page with few neighbours.
    /// </summary>
    public static Neighbourhood? Of(Site site, LinkedPage page)
    {
        var inPillar = page.Section >= 0 && site.Sections[page.Section].Pillar >= 0;
        if (!inPillar && !page.Page.Front.Kind.IsEntity()) return null;
        var seen = new HashSet<int> { page.Index, site.Home?.Index ?? -1, -1 };
        int[] above = First([page.Parent, .. page.Relations.Where(r => r.Object == page.Index).Select(r => r.Subject)], seen);
        var after = First(Successors(page), seen);
        int[] before = [.. above.Concat(First(Linking(page), seen)).Take(Most)];
        return before.Length + after.Length < Fewest ? null : new Neighbourhood(before, after);
    }

    private static IEnumerable<int> Successors(LinkedPage page)
    {
        foreach (var relation in page.Relations)
        {
            if (relation.Subject == page.Index) yield return relation.Object;
        }

        foreach (var target in page.Targets)
        {
            if (target.Kind == TargetKind.Page) yield return target.Page;
        }

        foreach (var other in page.SeeAlso) yield return other;
        foreach (var child in page.Children) yield return child;
        foreach (var term in page.Terms) yield return term.Page;
    }

    private static IEnumerable<int> Linking(LinkedPage page)
    {
        var links = page.Backlinks.AsMemory(0, Math.Min(MostLinks, page.Backlinks.Length));
        foreach (var automatic in new[] { false, true })
        {
            for (var i = 0; i < links.Length; i++)
            {
                if (links.Span[i].Automatic == automatic) yield return links.Span[i].From;
            }
        }
    }

    private static int[] First(IEnumerable<int> pages, HashSet<int> seen) => [.. pages.Where(seen.Add).Take(Most)];
}
