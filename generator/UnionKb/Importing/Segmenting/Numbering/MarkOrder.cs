using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Which kinds of numbers stand above which. The usual order is that of <see cref="MarkKind"/>; a text that counts otherwise shows it by its
/// numbers: when （一） starts again between 1. and 2. and again between 2. and 3., then 1. stands above （一）.
/// </summary>
internal static class MarkOrder
{
    private const int Restarts = 2;

    private static readonly MarkKind[] Free =
        [MarkKind.Comma, MarkKind.Bracketed, MarkKind.Number, MarkKind.Decimal, MarkKind.BracketedNumber, MarkKind.Circled];

    /// <summary>For each kind its rank, the higher the deeper; ranks are two apart.</summary>
    public static Dictionary<MarkKind, int> Of(IEnumerable<Segment> body)
    {
        HeadingMark[] marks = [.. body.Where(s => s.Kind == SegmentKind.Heading && s.Rule == StructureRule.MarkedHeading).Select(s => s.Mark)];
        var order = Enum.GetValues<MarkKind>().ToList();
        foreach (var upper in Free)
        {
            foreach (var lower in Free.Where(k => k < upper && IsInside(marks, k, upper)))
            {
                order.Remove(upper);
                order.Insert(order.IndexOf(lower), upper);
                break;
            }
        }

        return order.ToDictionary(k => k, k => order.IndexOf(k) * 2);
    }

    /// <summary>Whether one kind starts again between the counts of the other, which itself counts on.</summary>
    private static bool IsInside(HeadingMark[] marks, MarkKind inner, MarkKind outer)
    {
        var (count, restarts, begun) = (0, 0, false);
        foreach (var mark in marks)
        {
            if (mark.Kind == outer)
            {
                if (mark.Number != count + 1) return false;
                (count, begun) = (mark.Number, false);
            }
            else if (mark.Kind == inner && mark.Number == 1)
            {
                // Two beginnings under one count, or one before the first, do not nest.
                if (begun || count == 0) return false;
                (begun, restarts) = (true, restarts + 1);
            }
            else if (mark.Kind < MarkKind.Article)
            {
                (count, begun) = (0, false);
            }
        }

        return restarts >= Restarts;
    }
}
