using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Wording;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Rows of 1. 2. 3., of （1） or of ①: which numbers count on from which. A number that two open rows expect (2. of a list inside 2. of a section) belongs to
/// the one whose lines look like it: with text below them or without. What a row is, headings or items, is said by most of it, and one line alone
/// says nothing.
/// </summary>
internal sealed class NumberSeries
{
    private const int LongestTitle = 30;
    private const int Longest = 60;

    private readonly NumberRow?[] _rows;

    private NumberSeries(NumberRow?[] rows) => _rows = rows;

    /// <summary>The rows of all paragraphs.</summary>
    public static NumberSeries Of(IReadOnlyList<Segment> body)
    {
        var rows = new NumberRow?[body.Count];
        var open = new List<NumberRow>();
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Mark.Kind is not (MarkKind.Number or MarkKind.BracketedNumber or MarkKind.Circled)) continue;
            var (sign, number, titled) = (SignOf(body[i]), body[i].Mark.Number, IsTitled(body, i));
            var row = number == 1 ? null : Expecting(open, sign, number, titled);
            if (row is null) open.Add(row = new NumberRow(sign, open.Exists(r => r.Sign.Kind == sign.Kind), IsOpened(body, i)));
            else open.RemoveRange(open.IndexOf(row) + 1, open.Count - open.IndexOf(row) - 1);
            row.Last = number;
            row.Count++;
            if (titled) row.Titled++;
            if (row.Count == 1) row.BeginsTitled = titled;
            rows[i] = row;
        }

        return new NumberSeries(rows);
    }

    /// <summary>Whether a paragraph is an item of a list that a colon opens.</summary>
    public bool IsListed(int i) => _rows[i] is { IsOpened: true } row && row.Titled * 2 < row.Count;

    /// <summary>Whether more than half of its row, or half and the first, have a short line and text of their own below it, and it is no row of one.</summary>
    public bool IsOfHeadings(int i) => _rows[i] is { Count: > 1 } row && (row.Titled * 2 > row.Count || (row.Titled * 2 == row.Count && row.BeginsTitled));

    /// <summary>Whether a row of the same kind of number was open where this one began.</summary>
    public bool IsInner(int i) => _rows[i] is { IsInner: true };

    /// <summary>Text or a deeper row below a line that is one phrase: what a sibling of headings must have to be one.</summary>
    public static bool IsPhraseWithText(IReadOnlyList<Segment> body, int i)
    {
        var text = body[i].Text;
        return LineLength.Of(text) <= Longest && (Punctuation.IsOpen(text) || Punctuation.IsQuestionOrExclamation(text) || Punctuation.IsOneStatement(text))
            && (HasText(body, i) || OpensRow(body, i));
    }

    private static bool IsTitled(IReadOnlyList<Segment> body, int i)
    {
        var text = body[i].Text;
        return LineLength.Of(text) <= LongestTitle && (Punctuation.IsOpen(text) || Punctuation.IsQuestionOrExclamation(text))
            && (HasText(body, i) || OpensRow(body, i));
    }

    /// <summary>A paragraph or bullets, not the next number and not the heading of something else.</summary>
    private static bool HasText(IReadOnlyList<Segment> body, int i) =>
        i + 1 < body.Count && body[i + 1].Kind == SegmentKind.Paragraph && body[i + 1].Mark.Kind is MarkKind.None or MarkKind.Ordinal or MarkKind.Bullet
        && !(i + 2 < body.Count && ShortLines.HasHeadingForm(body[i + 1]) && !ShortLines.IsRow(body[i + 2]) && body[i + 2].Mark.Kind != body[i].Mark.Kind);

    private static bool OpensRow(IReadOnlyList<Segment> body, int i) =>
        i + 1 < body.Count && body[i + 1].Mark is { Number: 1, Kind: >= MarkKind.Comma and <= MarkKind.Circled } && SignOf(body[i + 1]) != SignOf(body[i]);

    private static bool IsOpened(IReadOnlyList<Segment> body, int i) => i > 0 && body[i - 1].Text[^1] is '：' or ':';

    private static NumberRow? Expecting(List<NumberRow> open, (MarkKind Kind, char Sign) sign, int number, bool titled)
    {
        NumberRow[] rows = [.. open.Where(r => r.Sign == sign && r.Last == number - 1)];
        if (rows.Length == 0) return open.FindLast(r => r.Sign == sign && r.Last < number && number <= r.Last + 2);
        return Array.FindLast(rows, r => titled == r.Titled * 2 >= r.Count) ?? rows[^1];
    }

    /// <summary>1. and 1、 are different signs.</summary>
    private static (MarkKind Kind, char Sign) SignOf(Segment segment)
    {
        var digits = ChineseNumber.DigitLength(segment.Text);
        return (segment.Mark.Kind, segment.Mark.Kind == MarkKind.Number && digits < segment.Text.Length && segment.Text[digits] == '、' ? '、' : '.');
    }

    private sealed class NumberRow((MarkKind Kind, char Sign) sign, bool isInner, bool isOpened)
    {
        public (MarkKind Kind, char Sign) Sign { get; } = sign;
        public bool IsInner { get; } = isInner;
        public bool IsOpened { get; } = isOpened;
        public int Last { get; set; }
        public int Count { get; set; }
        public int Titled { get; set; }
        public bool BeginsTitled { get; set; }
    }
}
