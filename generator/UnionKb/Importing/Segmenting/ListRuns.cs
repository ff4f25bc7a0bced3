namespace UnionKb.Importing.Segmenting;

/// <summary>Items of lists: neighbours with marks of one kind, right behind a paragraph that ends with a colon.</summary>
internal static class ListRuns
{
    /// <summary>For each paragraph whether it is such an item.</summary>
    public static bool[] Find(IReadOnlyList<Segment> body)
    {
        var items = new bool[body.Count];
        for (var i = 1; i < items.Length; i++)
        {
            var kind = body[i].Mark.Kind;
            if (kind == MarkKind.None) continue;
            // 附件：1.甲 is the first item of a list itself.
            items[i] = kind == MarkKind.Number && body[i].Mark.Number == 2 && body[i - 1].Text.StartsWith("附件：1", StringComparison.Ordinal);
            if (items[i]) continue;
            var opens = body[i - 1].Text[^1] is '：' or ':' && i + 1 < items.Length && body[i + 1].Mark.Kind == kind;
            items[i] = opens || (items[i - 1] && body[i - 1].Mark.Kind == kind);
        }

        return items;
    }
}
