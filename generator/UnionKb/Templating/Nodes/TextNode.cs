namespace UnionKb.Templating.Nodes;

/// <summary>A text, always escaped.</summary>
internal sealed class TextNode(Source<object> text) : Node
{
    public override void Write(Rendering rendering) => rendering.Output.WriteEscaped((string?)text.Read(rendering));
}
