namespace UnionKb.Templating.Nodes;

/// <summary>A whole number; nothing where the object that has it is missing.</summary>
internal sealed class NumberNode(Source<int> number, Source<object>? owner) : Node
{
    public override void Write(Rendering rendering)
    {
        if (owner is null || owner.Read(rendering) is not null) rendering.Output.Write(number.Read(rendering));
    }
}
