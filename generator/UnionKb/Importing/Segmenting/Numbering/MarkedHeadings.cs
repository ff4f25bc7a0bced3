using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Headings with a mark: a number before them. 第X编, 章 and 节 are headings whenever the line is short and open; 一、 and （一） too, unless they are
/// the items of a list that a colon opens, or stand under an article; （一）…。 alone on its line is a heading when body text follows, because an
/// item of a list has none, or items of a lower kind do, and its siblings are titles too. 1. and what is below it is a heading only when body
/// text follows an open line.
/// </summary>
internal static class MarkedHeadings
{
    private const int Longest = 60;

    public static void Apply(Segment[] body)
    {
        var articles = Articles.Are(body);
        var inArticle = false;
        var lists = ListRuns.Find(body);
        var titles = MarkRows.OfTitles(body);
        var series = NumberSeries.Of(body);
        for (var i = 0; i < body.Length; i++)
        {
            var segment = body[i];
            if (segment.Kind == SegmentKind.Heading) inArticle = false;
            inArticle |= articles && segment.Mark.Kind == MarkKind.Article;
            if (segment.Kind == SegmentKind.Paragraph && (segment.Mark.Kind is MarkKind.Number or MarkKind.BracketedNumber or MarkKind.Circled
                ? !inArticle && IsNumbered(body, i, series, lists)
                : Is(body, i, inArticle, lists, titles[i])))
            {
                body[i] = segment with { Kind = SegmentKind.Heading, Rule = StructureRule.MarkedHeading, Level = series.IsInner(i) ? 1 : 0 };
            }

        }
    }

    private static bool Is(Segment[] body, int i, bool inArticle, bool[] lists, bool amongTitles)
    {
        var segment = body[i];
        var text = segment.Text;
        if (text.Length > Longest || (text.Length <= segment.Mark.Length && segment.Mark.Kind > MarkKind.Section)) return false;
        return segment.Mark.Kind switch
        {
            _ when segment.Mark.IsPart => Punctuation.IsOpen(text) && !GoesOn(text.AsSpan(segment.Mark.Length - 1)),
            MarkKind.Capital => !lists[i] && Punctuation.IsOpen(text) && HasCapitals(body),
            MarkKind.Comma => !lists[i] && (Punctuation.IsOpen(text) || (!inArticle && IsAlone(body, i, amongTitles))),
            MarkKind.Bracketed => !inArticle && !lists[i] && (Punctuation.IsOpen(text) || IsAlone(body, i, amongTitles)),
            MarkKind.Decimal =>
                !inArticle && !lists[i] && text.Length <= Longest / 2 && Punctuation.IsOpen(text) && (IsBody(body, i + 1) || OpensCount(body, i)),
            _ => false,
        };
    }

    /// <summary>陆 and 伍 are names and words as well: a text that counts so begins with 壹 and goes on with 贰.</summary>
    private static bool HasCapitals(Segment[] body) =>
        Array.Exists(body, s => s.Mark is { Kind: MarkKind.Capital, Number: 1 }) && Array.Exists(body, s => s.Mark is { Kind: MarkKind.Capital, Number: 2 });

    private static bool IsNumbered(Segment[] body, int i, NumberSeries series, bool[] lists) =>
        series.IsOfHeadings(i) && !series.IsListed(i) && body[i].Text.Length > body[i].Mark.Length && NumberSeries.IsPhraseWithText(body, i);

    /// <summary>第五章的有关规定 and 第七节相应改为第八节，… are parts of sentences: a name stands behind a space, or has no comma.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest) => !SentenceKey.IsSpace(rest[0]) && rest.Length > 1 && (rest[1] == '的' || rest.Contains('，'));

    /// <summary>（二）发展目标。 with its text on the next lines, or with siblings like it right under a heading.</summary>
    private static bool IsAlone(Segment[] body, int i, bool amongTitles)
    {
        if (body[i].Text.Length <= Longest / 2 && Punctuation.IsQuestionOrExclamation(body[i].Text)) return IsBody(body, i + 1);
        if (!Punctuation.IsOneStatement(body[i].Text) || body[i].Text.Contains('：', StringComparison.Ordinal)) return false;
        if (i > 0 && body[i - 1].Text[^1] is '；' or '，') return false;
        if (IsBody(body, i + 1) || OpensItems(body, i)) return amongTitles;
        var first = i;
        while (first > 0 && IsBrother(body, i, first - 1)) first--;
        return first > 0 && body[first - 1].Kind == SegmentKind.Heading && (i > first || (i + 1 < body.Length && IsBrother(body, i, i + 1)));
    }

    /// <summary>Items of a lower kind begin right below it, as 1. below （一）.</summary>
    public static bool OpensItems(Segment[] body, int i) =>
        i + 1 < body.Length && body[i + 1].Mark is { Number: 1, Kind: <= MarkKind.Circled } next && next.Kind > body[i].Mark.Kind;

    private static bool IsBrother(Segment[] body, int i, int other) =>
        body[other].Mark.Kind == body[i].Mark.Kind && Punctuation.IsOneStatement(body[other].Text) && body[other].Text.Length <= Longest;

    /// <summary>Right behind it another kind of number begins with one: the heading of that row.</summary>
    private static bool OpensCount(Segment[] body, int i) =>
        i + 1 < body.Length && body[i + 1].Mark is { Number: 1, Kind: >= MarkKind.Comma and <= MarkKind.Circled } next
        && next.Kind != body[i].Mark.Kind && body[i + 1].Text.Length <= Longest / 2 && Punctuation.IsOpen(body[i + 1].Text);

    public static bool IsBody(Segment[] body, int i) =>
        i < body.Length && body[i].Mark.Kind is MarkKind.None or MarkKind.Ordinal or MarkKind.Bullet && body[i].Kind == SegmentKind.Paragraph;
}
