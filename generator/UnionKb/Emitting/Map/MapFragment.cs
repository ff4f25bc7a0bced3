using UnionKb.Emitting.Frame;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>The drawing as inline SVG: every box a link, edges behind them, no style attribute; the style sheet has the colours.</summary>
internal sealed class MapFragment(SiteFrame frame, KnowledgeMap map, string root, string label, Utf8Writer output) : Fragment(output)
{
    private const int LongestTitle = 15;

    /// <summary>Han characters in a line of a title on paper, by the number of lines: the style sheet has letters of the size that fits.</summary>
    private static readonly int[] RoomOnPaper = [15, 20, 24];

    public override void Write()
    {
        var shape = map.Width > map.Height ? "map across" : "map";
        Output.Write($"<svg class=\"{shape}\" viewBox=\"0 0 {map.Width} {map.Height}\" width=\"{map.Width}\" height=\"{map.Height}\"");
        Output.Write(" role=\"group\" aria-label=\""u8);
        Output.WriteEscaped(label);
        Output.Write("\">\n<g class=\"edges\" aria-hidden=\"true\">\n"u8);
        foreach (var edge in map.Edges) WriteEdge(map.Nodes[edge.From], map.Nodes[edge.To]);
        Output.Write("</g>\n"u8);
        foreach (var node in map.Nodes) WriteNode(node);
        Output.Write("</svg>\n"u8);
    }

    private void WriteEdge(MapNode from, MapNode to)
    {
        var (x1, y1) = (from.X + MapLayout.BoxWidth, from.Y + (MapLayout.BoxHeight / 2));
        var (x2, y2) = (to.X, to.Y + (MapLayout.BoxHeight / 2));
        var middle = (x1 + x2) / 2;
        Output.Write($"<path d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}\"/>\n");
    }

    private void WriteNode(MapNode node)
    {
        Output.Write("<a href=\""u8);
        Output.Write(frame.Link(node.Page, root).Url);
        Output.Write($"\" class=\"column-{node.Column}\">");
        Output.Write($"<rect x=\"{node.X}\" y=\"{node.Y}\" width=\"{MapLayout.BoxWidth}\" height=\"{MapLayout.BoxHeight}\" rx=\"5\"/>");
        var (middle, shown) = (node.X + (MapLayout.BoxWidth / 2), MapTitle.Fit(node.Title, LongestTitle));
        var isWhole = shown.Length == node.Title.Length;
        Output.Write($"<text{(isWhole ? "" : " class=\"short\"")} x=\"{middle}\" y=\"{node.Y + 23}\">");
        Output.WriteEscaped(shown);
        Output.Write("</text>"u8);
        if (!isWhole) WriteWhole(node, middle);
        Output.Write("<title>"u8);
        Output.WriteEscaped(node.Title);
        Output.Write("</title></a>\n"u8);
    }

    /// <summary>The title as it stands on paper, where nobody can point at the box: hidden here, shown by the style sheet for paper.</summary>
    private void WriteWhole(MapNode node, int middle)
    {
        var lines = MapTitle.Lines(node.Title, RoomOnPaper);
        Output.Write($"<text class=\"whole of-{lines.Length}\" display=\"none\" aria-hidden=\"true\">");
        var step = (MapLayout.BoxHeight - 4) / lines.Length;
        for (var i = 0; i < lines.Length; i++)
        {
            Output.Write($"<tspan x=\"{middle}\" y=\"{node.Y + 1 + (step * (i + 1))}\">");
            Output.WriteEscaped(lines[i]);
            Output.Write("</tspan>"u8);
        }

        Output.Write("</text>"u8);
    }
}
