namespace UnionKb.Templating.Nodes;

internal sealed class IfNode(Source<bool> test, Node[] then, Node[] otherwise) : Node
{
    public override void Write(Rendering rendering) => WriteAll(test.Read(rendering) ? then : otherwise, rendering);
}
