using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Heading styles that their writer applied unevenly, told by the numbers of the headings. A number that goes on in a row of styled headings, or a part or
/// chapter among styled ones, is a heading where its style was forgotten; the headings of one row have the level that most of them have.
/// </summary>
internal static class UnevenStyles
{
    private const int FewestInRow = 3;
    private const int Longest = 60;

    /// <summary>The levels by line with those that are missing or stray set right.</summary>
    public static IReadOnlyDictionary<int, int> Evened(Segment[] body, IReadOnlyDictionary<int, int> styled)
    {
        if (styled.Values.Count(l => l > 0) < 2) return styled;
        var evened = new Dictionary<int, int>(styled);
        foreach (var kind in body.Where(s => styled.GetValueOrDefault(s.Line) > 0).Select(s => s.Mark.Kind).Distinct().ToArray())
        {
            if (kind is MarkKind.None or MarkKind.Bullet or MarkKind.Decimal) continue;
            foreach (var row in RowsOf(body, kind, evened)) Even(row, styled, evened);
        }

        return evened;
    }

    /// <summary>Headings whose numbers count up by one, styled or in the form of one; a row ends where numbers begin anew.</summary>
    private static List<List<Segment>> RowsOf(Segment[] body, MarkKind kind, Dictionary<int, int> styled)
    {
        var rows = new List<List<Segment>>();
        foreach (var segment in body.Where(s => s.Mark.Kind == kind && (styled.GetValueOrDefault(s.Line) > 0 || CanBe(s, styled))))
        {
            if (rows.Count == 0 || segment.Mark.Number != rows[^1][^1].Mark.Number + 1) rows.Add([]);
            rows[^1].Add(segment);
        }

        return rows;
    }

    private static bool CanBe(Segment segment, Dictionary<int, int> styled) =>
        !styled.ContainsKey(segment.Line) && segment.Kind == SegmentKind.Paragraph && segment.Form.IsPlain && segment.Text.Length <= Longest
        && segment.Text.Length > segment.Mark.Length && Punctuation.IsOpen(segment.Text);

    private static void Even(List<Segment> row, IReadOnlyDictionary<int, int> styled, Dictionary<int, int> evened)
    {
        int[] levels = [.. row.Select(s => styled.GetValueOrDefault(s.Line)).Where(l => l > 0)];
        // What begins with the number of a part is a heading among two; other numbers stand before items as well.
        if (levels.Length == 0 || (row.Count < FewestInRow && !row[0].Mark.IsPart) || levels.Length * 2 < row.Count) return;
        var most = levels.CountBy(l => l).MaxBy(l => (l.Value, -l.Key));
        if (most.Value * 2 <= levels.Length && levels.Length > 1) return;
        foreach (var heading in row) evened[heading.Line] = most.Key;
    }
}
