using UnionKb.Model;

namespace UnionKb.Emitting.Map;

/// <summary>
/// Layered layout: columns are given, the order inside a column is settled by the barycentre rule (K. Sugiyama, S. Tagawa, M. Toda, 1981):
/// each node goes to the mean height of its neighbours in the column before, four sweeps there and back; equal means keep their order.
/// </summary>
internal static class MapLayout
{
    public const int BoxWidth = 250;
    public const int BoxHeight = 34;
    private const int Gap = 10;
    private const int ColumnGap = 130;
    private const int Sweeps = 4;

    public static KnowledgeMap Of(Site site, IReadOnlyList<(int Page, int Column)> pages)
    {
        var columns = Enumerable.Range(0, 3).Select(c => pages.Where(p => p.Column == c).Select(p => p.Page).ToArray()).ToArray();
        var edges = Edges(site, pages);
        var neighbours = edges.SelectMany(e => new[] { (e.From, e.To), (From: e.To, To: e.From) }).ToLookup(e => e.Item1, e => e.Item2);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var c in sweep % 2 == 0 ? new[] { 1, 2 } : [1, 0])
                columns[c] = Sorted(columns[c], columns[c == 0 ? 1 : sweep % 2 == 0 ? c - 1 : c + 1], neighbours);
        }

        var tallest = Math.Max(1, columns.Max(c => c.Length));
        var height = (tallest * (BoxHeight + Gap)) + Gap;
        var used = columns.Where(c => c.Length > 0).ToArray();
        var nodes = used.SelectMany((column, place) => column.Select((page, i) =>
        {
            var step = (height - Gap) / column.Length;
            var (left, top) = (Gap + (place * (BoxWidth + ColumnGap)), Gap + (i * step) + ((step - Gap - BoxHeight) / 2));
            return new MapNode(page, site.Pages[page].Title, Array.IndexOf(columns, column), left, top);
        })).ToArray();
        var places = nodes.Select((n, i) => (n.Page, i)).ToDictionary(n => n.Page, n => n.i);
        return new KnowledgeMap(
            nodes, [.. edges.Select(e => new MapEdge(places[e.From], places[e.To]))],
            (2 * Gap) + (used.Length * BoxWidth) + (Math.Max(0, used.Length - 1) * ColumnGap), height);
    }

    /// <summary>Links and parents between pages of different columns, each once, from the left column to the right one.</summary>
    private static (int From, int To)[] Edges(Site site, IReadOnlyList<(int Page, int Column)> pages)
    {
        var columns = pages.ToDictionary(p => p.Page, p => p.Column);
        var edges = new SortedSet<(int From, int To)>();
        foreach (var (number, column) in pages)
        {
            var page = site.Pages[number];
            var linked = page.Targets.Where(t => t.Kind == TargetKind.Page).Select(t => t.Page);
            IEnumerable<int> others = [Above(site, page, columns, column), .. linked, .. page.Terms.Select(t => t.Page), .. page.SeeAlso];
            foreach (var other in others)
            {
                if (!columns.TryGetValue(other, out var otherColumn) || otherColumn == column) continue;
                if (Math.Abs(otherColumn - column) > 1) continue;
                edges.Add(column < otherColumn ? (number, other) : (other, number));
            }
        }

        return [.. edges];
    }

    /// <summary>The nearest page above that stands in another column: a topic below a topic hangs on their pillar.</summary>
    private static int Above(Site site, LinkedPage page, Dictionary<int, int> columns, int column)
    {
        var above = page.Parent;
        for (var steps = 0; steps < columns.Count && columns.TryGetValue(above, out var other) && other == column; steps++) above = site.Pages[above].Parent;
        return above;
    }

    private static int[] Sorted(int[] column, int[] before, ILookup<int, int> neighbours)
    {
        var places = before.Select((page, i) => (page, i)).ToDictionary(p => p.page, p => (double)p.i / Math.Max(1, before.Length));
        double MeanOf(int page, int i) => neighbours[page].Where(places.ContainsKey).Select(n => places[n]).DefaultIfEmpty((double)i / column.Length).Average();
        return [.. column.Select((page, i) => (Page: page, Mean: MeanOf(page, i), i))
            .OrderBy(p => p.Mean).ThenBy(p => p.i).Select(p => p.Page)];
    }
}
