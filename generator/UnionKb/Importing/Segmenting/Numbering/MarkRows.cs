using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Rows of 一、 or of （一）: numbers of one kind that rise. Whether a numbered sentence is a heading or a paragraph, the row says and not the line:
/// where most siblings are sentences without a text below them, the one that happens to have some is a paragraph as well.
/// </summary>
internal static class MarkRows
{
    private const int LongestLabel = 30;

    /// <summary>
    /// For each paragraph whether at least half of its row are titles: open phrases, labels with their text behind them in the line
    /// （一）重大意义。…, or single statements with their text below.
    /// </summary>
    public static bool[] OfTitles(Segment[] body)
    {
        var rows = new int[body.Length];
        var (siblings, titles) = (new List<int> { 0 }, new List<int> { 0 });
        var (comma, bracketed) = (default(Row), default(Row));
        for (var i = 0; i < body.Length; i++)
        {
            var mark = body[i].Mark;
            if (mark.IsPart) (comma, bracketed) = (default, default);
            if (mark.Kind is not (MarkKind.Comma or MarkKind.Bracketed)) continue;
            ref var row = ref mark.Kind == MarkKind.Comma ? ref comma : ref bracketed;
            if (mark.Kind == MarkKind.Comma) bracketed = default;
            if (row.Id == 0 || mark.Number <= row.Last)
            {
                row.Id = siblings.Count;
                siblings.Add(0);
                titles.Add(0);
            }

            row.Last = mark.Number;
            rows[i] = row.Id;
            siblings[row.Id]++;
            if (IsTitle(body, i)) titles[row.Id]++;
        }

        return Array.ConvertAll(rows, row => titles[row] * 2 >= siblings[row]);
    }

    private static bool IsTitle(Segment[] body, int i)
    {
        var text = body[i].Text.AsSpan();
        if (Punctuation.IsOpen(text)) return true;
        if (Punctuation.IsOneStatement(text) && MarkedHeadings.OpensItems(body, i)) return true;
        var stop = text.IndexOf('。');
        return stop > 0 && (stop < text.Length - 1 ? stop <= LongestLabel : Punctuation.IsOneStatement(text) && MarkedHeadings.IsBody(body, i + 1));
    }

    private struct Row
    {
        public int Id;
        public int Last;
    }
}
