using UnionKb.Text;

namespace UnionKb.Templating.Nodes;

/// <summary>A template bound to its view, with its layout and partials in place.</summary>
/// <param name="Nodes">What it writes.</param>
/// <param name="Slots">How many slots a rendering needs.</param>
internal sealed record BoundTemplate(Node[] Nodes, int Slots)
{
    public void Render(object view, Utf8Writer output)
    {
        var rendering = new Rendering(view, Slots, output);
        foreach (var node in Nodes) node.Write(rendering);
    }
}
