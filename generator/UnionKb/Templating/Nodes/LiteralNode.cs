namespace UnionKb.Templating.Nodes;

/// <summary>HTML of the template and words of the site, which are known when the theme is loaded.</summary>
internal sealed class LiteralNode(byte[] html) : Node
{
    public override void Write(Rendering rendering) => rendering.Output.Write(html);
}
