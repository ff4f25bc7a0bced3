using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>The knowledge map in small, without words: a picture that says how much there is and how it hangs together.</summary>
internal sealed class MapPicture(KnowledgeMap map, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        Output.Write($"<svg class=\"map-picture\" viewBox=\"0 0 {map.Width} {map.Height}\" width=\"{map.Width}\" height=\"{map.Height}\"");
        Output.Write(" aria-hidden=\"true\"><path d=\""u8);
        foreach (var edge in map.Edges)
        {
            var (from, to) = (map.Nodes[edge.From].Box, map.Nodes[edge.To].Box);
            Output.Write($"M{from.X + from.Width} {from.Y + (from.Height / 2)}L{to.X} {to.Y + (to.Height / 2)}");
        }

        Output.Write("\"/>"u8);
        foreach (var node in map.Nodes)
        {
            var box = node.Box;
            Output.Write($"<rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\"");
            Output.Write(node.Pillar < 0 ? " class=\"thing\"/>"u8 : node.Depth == 0 ? " class=\"pillar\"/>"u8 : "/>"u8);
        }

        Output.Write("</svg>\n"u8);
    }
}
