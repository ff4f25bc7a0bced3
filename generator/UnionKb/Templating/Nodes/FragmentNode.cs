namespace UnionKb.Templating.Nodes;

/// <summary>Finished HTML, the only thing that goes into a page as it is.</summary>
internal sealed class FragmentNode(Source<object> fragment) : Node
{
    public override void Write(Rendering rendering) => ((Fragment?)fragment.Read(rendering))?.Write();
}
