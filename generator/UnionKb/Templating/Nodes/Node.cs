namespace UnionKb.Templating.Nodes;

/// <summary>A statement with its names bound, ready to be written any number of times on any thread.</summary>
internal abstract class Node
{
    public abstract void Write(Rendering rendering);

    protected static void WriteAll(Node[] nodes, Rendering rendering)
    {
        foreach (var node in nodes) node.Write(rendering);
    }
}
