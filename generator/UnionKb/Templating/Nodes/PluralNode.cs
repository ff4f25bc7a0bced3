namespace UnionKb.Templating.Nodes;

/// <summary>Words that have a form of their own for one thing.</summary>
internal sealed class PluralNode(Source<int> number, Node[] one, Node[] other) : Node
{
    public override void Write(Rendering rendering) => WriteAll(number.Read(rendering) == 1 ? one : other, rendering);
}
