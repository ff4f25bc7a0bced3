using UnionKb.Emitting.Frame;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>The drawing as inline SVG: every box a link, edges behind them, no style attribute; the style sheet has the colours.</summary>
internal sealed class MapFragment(SiteFrame frame, KnowledgeMap map, string root, string label, Utf8Writer output) : Fragment(output)
{
    private const int LongestTitle = 15;

    public override void Write()
    {
        Output.Write($"<svg class=\"map\" viewBox=\"0 0 {map.Width} {map.Height}\" width=\"{map.Width}\" height=\"{map.Height}\" role=\"group\" aria-label=\"");
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
        Output.Write($"<text x=\"{node.X + (MapLayout.BoxWidth / 2)}\" y=\"{node.Y + 23}\">");
        Output.WriteEscaped(MapTitle.Fit(node.Title, LongestTitle));
        Output.Write("</text><title>"u8);
        Output.WriteEscaped(node.Title);
        Output.Write("</title></a>\n"u8);
    }
}
