using UnionKb.Model;

namespace UnionKb.Emitting.Map;

/// <summary>
/// Two columns: on the left pillars and topics in reading order, on the right the things, ordered by the barycentre rule (K. Sugiyama, S. Tagawa,
/// M. Toda, 1981): each goes to the mean height of what it is joined to; equal means keep their order. Boxes are as high as their titles need.
/// </summary>
internal static class MapLayout
{
    private const int Edge = 10;
    private const int Gap = 8;
    private const int PillarGap = 22;
    private const int Step = 22;
    private const int Padding = 14;
    private const int Line = 20;
    private const int Side = 12;
    private const int Letter = 15;
    private const int LeftWidth = 360;
    private const int RightWidth = 330;
    private const int ColumnGap = 250;
    private const int GridWidth = 320;
    private const int GridColumns = 3;

    /// <summary>Deeper pages are indented no further.</summary>
    private const int Deepest = 3;

    public static KnowledgeMap Of(Site site, MapContent content) => content.Things.Length > 0 ? Columns(site, content) : Grid(site, content);

    private static KnowledgeMap Columns(Site site, MapContent content)
    {
        var nodes = new List<MapNode>();
        var y = Edge;
        for (var g = 0; g < content.Groups.Length; g++)
        {
            if (g > 0) y += PillarGap - Gap;
            y = AddGroup(site, content.Groups[g], g, Edge, LeftWidth, y, nodes);
        }

        var left = nodes.ToArray();
        var joined = Joined(site, left, content.Things);
        var things = content.Things.Select((page, i) => (Page: page, Mean: joined[i].Average(n => left[n].Box.Y), i))
            .OrderBy(t => t.Mean).ThenBy(t => t.i).ToArray();
        var lines = Array.ConvertAll(things, t => Lines(site, t.Page, RightWidth));
        var used = lines.Sum(Height);
        var height = Math.Max(y - Gap, Edge + used + (Gap * (lines.Length - 1))) + Edge;
        var space = lines.Length < 2 ? 0 : Math.Min((height - (2 * Edge) - used) / (lines.Length - 1), 3 * Line);
        var edges = new List<MapEdge>();
        y = lines.Length == 1 ? (height - used) / 2 : Edge;
        for (var i = 0; i < things.Length; i++)
        {
            edges.AddRange(joined[things[i].i].Select(from => new MapEdge(from, nodes.Count)));
            nodes.Add(new MapNode(things[i].Page, lines[i], -1, 0, new MapBox(Edge + LeftWidth + ColumnGap, y, RightWidth, Height(lines[i]))));
            y += Height(lines[i]) + space;
        }

        return new KnowledgeMap([.. nodes], [.. edges], (2 * Edge) + LeftWidth + ColumnGap + RightWidth, height);
    }

    /// <summary>Pillars with nothing beside them: each goes below the shortest of three columns.</summary>
    private static KnowledgeMap Grid(Site site, MapContent content)
    {
        var nodes = new List<MapNode>();
        var ends = new int[Math.Clamp(content.Groups.Length, 1, GridColumns)];
        Array.Fill(ends, Edge);
        for (var g = 0; g < content.Groups.Length; g++)
        {
            var column = Array.IndexOf(ends, ends.Min());
            ends[column] = AddGroup(site, content.Groups[g], g, Edge + (column * (GridWidth + PillarGap)), GridWidth, ends[column], nodes) + PillarGap - Gap;
        }

        return new KnowledgeMap([.. nodes], [], (2 * Edge) + (ends.Length * (GridWidth + PillarGap)) - PillarGap, ends.Max() - PillarGap + Edge);
    }

    /// <summary>A pillar with its topics below it; gives the place of the next box.</summary>
    private static int AddGroup(Site site, MapGroup group, int number, int x, int width, int y, List<MapNode> nodes)
    {
        foreach (var (page, depth) in group.Pages)
        {
            var indent = Step * Math.Min(depth, Deepest);
            var lines = Lines(site, page, width - indent);
            nodes.Add(new MapNode(page, lines, number, depth, new MapBox(x + indent, y, width - indent, Height(lines))));
            y += Height(lines) + Gap;
        }

        return y;
    }

    private static string[] Lines(Site site, int page, int width) => MapTitle.Balanced(site.Pages[page].Title, (width - (2 * Side)) / Letter);

    private static int Height(string[] lines) => Padding + (Line * lines.Length);

    /// <summary>For each thing the places of the left boxes that it is joined to.</summary>
    private static int[][] Joined(Site site, MapNode[] left, int[] things)
    {
        var joined = Array.ConvertAll(things, _ => new List<int>());
        var places = things.Select((page, i) => (page, i)).ToDictionary(t => t.page, t => t.i);
        for (var n = 0; n < left.Length; n++)
        {
            foreach (var other in MapChoice.Linked(site.Pages[left[n].Page]))
            {
                if (places.TryGetValue(other, out var thing) && !joined[thing].Contains(n)) joined[thing].Add(n);
            }
        }

        return Array.ConvertAll(joined, own => own.ToArray());
    }
}
