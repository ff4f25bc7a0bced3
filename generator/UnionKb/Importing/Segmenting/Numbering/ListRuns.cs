using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Items of lists: neighbours with marks of one kind, right behind a paragraph that ends with a colon, or that begins the list of
/// attachments.
/// </summary>
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
            var opens = (body[i - 1].Text[^1] is '：' or ':' && i + 1 < items.Length && body[i + 1].Mark.Kind == kind)
                || IsSecondAttachment(body[i - 1].Text, body[i].Mark);
            items[i] = opens || (items[i - 1] && body[i - 1].Mark.Kind == kind);
        }

        return items;
    }

    /// <summary>附件：1.… with 2.… on the next line (GB/T 9704-2012, 7.3.4).</summary>
    private static bool IsSecondAttachment(string before, HeadingMark mark) =>
        before.StartsWith("附件", StringComparison.Ordinal) && before.Length > 3 && before[2] is '：' or ':'
        && mark.Number == 2 && HeadingMark.Read(before.AsSpan(3)) is { Number: 1 } first && first.Kind == mark.Kind;
}
