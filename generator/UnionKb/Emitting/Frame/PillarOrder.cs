using UnionKb.Model;

namespace UnionKb.Emitting.Frame;

/// <summary>The order of the table of contents: section by section as the home page has them, in reading order; pages outside last, by id.</summary>
internal sealed class PillarOrder : IComparer<LinkedPage>
{
    public static readonly PillarOrder Instance = new();

    public int Compare(LinkedPage? left, LinkedPage? right)
    {
        if (left is null || right is null) return (left is null).CompareTo(right is null);
        var order = ((uint)left.Section).CompareTo((uint)right.Section);
        if (order == 0) order = left.Position.CompareTo(right.Position);
        return order != 0 ? order : left.Index.CompareTo(right.Index);
    }
}
