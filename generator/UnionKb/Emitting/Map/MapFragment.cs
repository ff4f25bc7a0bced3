using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>
/// The drawing as inline SVG: every box a link, edges behind them, no style attribute; the style sheet has the colours. What a script needs to light
/// neighbours and to leave boxes out stands in <c>data-</c> attributes.
/// </summary>
internal sealed class MapFragment(SiteFrame frame, KnowledgeMap map, string root, string label, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        var shape = map.Width > map.Height ? "map across" : "map";
        Output.Write($"<svg class=\"{shape}\" viewBox=\"0 0 {map.Width} {map.Height}\" width=\"{map.Width}\" height=\"{map.Height}\"");
        Output.Write(" role=\"group\" aria-label=\""u8);
        Output.WriteEscaped(label);
        Output.Write("\" data-map=\"\">\n<g class=\"edges\" aria-hidden=\"true\">\n"u8);
        foreach (var edge in map.Edges) WriteEdge(edge);
        Output.Write("</g>\n"u8);
        for (var i = 0; i < map.Nodes.Length; i++) WriteNode(map.Nodes[i], i);
        Output.Write("</svg>\n"u8);
    }

    private void WriteEdge(MapEdge edge)
    {
        var (from, to) = (map.Nodes[edge.From].Box, map.Nodes[edge.To].Box);
        var (x1, y1) = (from.X + from.Width, from.Y + (from.Height / 2));
        var (x2, y2) = (to.X, to.Y + (to.Height / 2));
        var middle = (x1 + x2) / 2;
        Output.Write($"<path data-from=\"{edge.From}\" data-to=\"{edge.To}\" d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}\"/>\n");
    }

    private void WriteNode(MapNode node, int number)
    {
        var (x, y, width, height) = (node.Box.X, node.Box.Y, node.Box.Width, node.Box.Height);
        Output.Write("<a href=\""u8);
        Output.Write(frame.Link(node.Page, root).Url);
        Output.Write($"\" data-node=\"{number}\" data-kind=\"{frame.Site.Pages[node.Page].Page.Front.Kind.Name()}\"");
        if (node.Pillar >= 0) Output.Write($" data-pillar=\"{node.Pillar}\"");
        Output.Write(node.Pillar < 0 ? " class=\"thing\">"u8 : node.Depth == 0 ? " class=\"pillar\">"u8 : ">"u8);
        Output.Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"5\"/><text x=\"{x + 12}\" y=\"{y + 22}\">");
        for (var i = 0; i < node.Lines.Length; i++)
        {
            if (i > 0) Output.Write($"</tspan> <tspan x=\"{x + 12}\" dy=\"20\">");
            else if (node.Lines.Length > 1) Output.Write("<tspan>"u8);
            Output.WriteEscaped(node.Lines[i]);
        }

        Output.Write(node.Lines.Length > 1 ? "</tspan></text></a>\n"u8 : "</text></a>\n"u8);
    }
}
