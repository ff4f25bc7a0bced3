namespace UnionKb.Templating.Nodes;

/// <summary>The view, or the item that a loop has come to.</summary>
internal struct ScopeSlot
{
    public object? Value;

    /// <summary>Number of the item, from 0.</summary>
    public int Index;

    /// <summary>How many items the loop has.</summary>
    public int Count;
}
