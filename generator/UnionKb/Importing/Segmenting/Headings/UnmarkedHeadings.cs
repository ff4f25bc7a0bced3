using System.Buffers;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Numbering;
using UnionKb.Importing.Segmenting.Titles;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Headings without a mark: short lines (<see cref="ShortLines"/>; a question or an exclamation where the text has such headings throughout) with
/// body text or a list on the next line. Two of them behind each other are a heading and the first one below it; more are rows. Under articles
/// there are none, and beside numbered headings they need company: a single one is a guess, two are a habit.
/// </summary>
internal static class UnmarkedHeadings
{
    private const int LongBody = 30;
    private const int FewestForHeadlines = 3;

    private static readonly SearchValues<string> QuestionWords =
        SearchValues.Create(["问答", "常见问题", "答疑", "问题解答", "FAQ", "F.A.Q", "Q&A", "疑问"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Characters of the word at the end that siblings share.</summary>
    private const int Ending = 2;

    public static void Apply(Segment[] body)
    {
        // Where clauses have numbers, all that is a heading has one.
        if (Articles.Are(body) || Array.Exists(body, s => s.Rule == StructureRule.ClauseNumber)) return;
        var numbered = body.Count(s => s.Rule == StructureRule.MarkedHeading) >= 2;
        var indents = UsesIndents(body);
        var open = new List<int>();
        var spoken = new List<int>();
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (!CanBe(body, i, numbered) || (indents && body[i].Indented)) continue;
            if (Punctuation.IsOpen(body[i].Text)) open.Add(i);
            else spoken.Add(i);
        }

        if (numbered && open.Count < 2) open.Clear();
        if (numbered) AddSiblings(body, open, indents);
        // Questions and exclamations are body text in speeches; three headings show an essay with sections.
        if (!numbered && (open.Count + spoken.Count >= 3 || IsAboutQuestions(body))) open.AddRange(spoken);
        for (var i = 1; i + 1 < body.Length; i++)
        {
            if (OpensNumbers(body, i) && !(indents && body[i].Indented) && !open.Contains(i)) open.Add(i);
        }

        // A heading right above the first one below it.
        foreach (var i in open.ToArray())
        {
            if (!numbered && IsUpper(body, i - 1) && !(indents && body[i - 1].Indented)) open.Add(i - 1);
        }

        if (!numbered && open.Count >= FewestForHeadlines) AddHeadlines(body, open);
        foreach (var i in open) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.UnmarkedHeading };
    }

    /// <summary>
    /// Where a text has headings throughout, a longer line that stands alone between text and text is one too: above it ends a sentence or stands a
    /// heading, below it begins a paragraph of some length, and it is indented as they are.
    /// </summary>
    private static void AddHeadlines(Segment[] body, List<int> open)
    {
        var indented = open.Count(i => body[i].Indented) * 2 > open.Count;
        for (var i = 1; i + 1 < body.Length; i++)
        {
            if (open.Contains(i) || body[i].Indented != indented || !ShortLines.HasHeadlineForm(body[i]) || ByLine.IsImprint(body, i)) continue;
            if (body[i + 1] is not { Kind: SegmentKind.Paragraph, Mark.Kind: MarkKind.None } next) continue;
            if (next.Text.Length < LongBody || !Punctuation.EndsSentence(next.Text) || !next.Form.IsPlain) continue;
            if (open.Contains(i - 1) || (body[i - 1].Kind == SegmentKind.Paragraph && Punctuation.EndsSentence(body[i - 1].Text))) open.Add(i);
        }
    }

    /// <summary>教育方面, 医疗方面, 养老方面: what ends with the same word as two headings is one too, however short its text.</summary>
    private static void AddSiblings(Segment[] body, List<int> open, bool indents)
    {
        var endings = open.GroupBy(i => body[i].Text[^Ending..], StringComparer.Ordinal)
            .Where(g => g.Count() >= 2).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        if (endings.Count == 0) return;
        for (var i = 0; i + 1 < body.Length; i++)
        {
            var text = body[i].Text;
            if (text.Length <= Ending || !endings.Contains(text[^Ending..]) || open.Contains(i) || (indents && body[i].Indented)) continue;
            if (Punctuation.IsOpen(text) && CanBe(body, i, numbered: false)) open.Add(i);
        }
    }

    /// <summary>Whether the line below it is body text or a list, and the one above at most the heading of a part.</summary>
    private static bool CanBe(Segment[] body, int i, bool numbered)
    {
        var segment = body[i];
        if (!ShortLines.HasHeadingForm(segment) || ByLine.Is(body, i)) return false;
        var next = body[i + 1];
        if (SplitTitle.IsIssuer(segment.Text, next.Text)) return false;
        if (OpensRow(next)) return !numbered && !IsRowAt(body, i - 1);
        if (next.Kind != SegmentKind.Paragraph || ShortLines.IsRow(next) || IsQuestionRow(next)) return false;
        if (IsRowAt(body, i - 1) && !IsUpper(body, i - 1)) return false;
        return !numbered || (next.Text.Length >= LineLength.OfHeading && Punctuation.EndsSentence(next.Text) && Punctuation.IsOpen(segment.Text));
    }

    /// <summary>
    /// A short line in the text, right above 1. of a row of headings, or above the place where 一、 begins anew (参考答案): the heading of that row. Right
    /// below the title it may belong to the title.
    /// </summary>
    private static bool OpensNumbers(Segment[] body, int i) =>
        body[i + 1] is { Kind: SegmentKind.Heading, Rule: StructureRule.MarkedHeading, Mark.Number: 1 } next
        && (next.Mark.Kind is MarkKind.Number or MarkKind.Bracketed || Array.Exists(body[..i], s => IsFirstLike(s, next)))
        && body[i - 1].Kind != SegmentKind.Title && IsUpper(body, i) && Punctuation.IsOpen(body[i].Text);

    private static bool IsFirstLike(Segment segment, Segment next) =>
        segment.Kind == SegmentKind.Heading && segment.Mark.Number == 1 && segment.Mark.Kind == next.Mark.Kind;

    /// <summary>The title says that the text answers questions: each is a heading, and be it the only one.</summary>
    private static bool IsAboutQuestions(Segment[] body) =>
        body is [{ Kind: SegmentKind.Title } title, ..] && title.Text.AsSpan().ContainsAny(QuestionWords);

    /// <summary>The first heading of a series: what stands right above it is the heading of all of them.</summary>
    private static bool OpensRow(Segment next) =>
        next is { Kind: SegmentKind.Heading, Rule: StructureRule.LabelSeries } or { Kind: SegmentKind.Heading, Rule: StructureRule.Question };

    /// <summary>Whether a line may be a heading that has another one right below it.</summary>
    private static bool IsUpper(Segment[] body, int i) =>
        i >= 0 && ShortLines.HasHeadingForm(body[i]) && !SplitTitle.IsIssuer(body[i].Text, body[i + 1].Text)
        && !ByLine.IsImprint(body, i) && !IsRowAt(body, i - 1);

    private static bool IsRowAt(Segment[] body, int i) => i >= 0 && ShortLines.IsRow(body[i]) && !ByLine.IsImprint(body, i);

    /// <summary>A question right below a heading is the first heading below it.</summary>
    private static bool IsQuestionRow(Segment segment) =>
        ShortLines.HasHeadingForm(segment) && segment.Text[^1] is '？' or '?';

    /// <summary>Where body text is indented and some heading is not, an indented short line is a by-line or a row.</summary>
    private static bool UsesIndents(Segment[] body)
    {
        var (long_, indented, flush) = (0, 0, 0);
        foreach (var segment in body)
        {
            if (segment.Text.Length > LongBody && segment.Mark.Kind == MarkKind.None)
            {
                long_++;
                if (segment.Indented) indented++;
            }
            else if (!segment.Indented && segment.Kind != SegmentKind.Title && segment.Mark.Kind != MarkKind.Bullet
                && (segment.Kind == SegmentKind.Heading || ShortLines.HasHeadingForm(segment)))
            {
                flush++;
            }
        }

        return long_ >= 2 && indented * 10 >= long_ * 9 && flush > 0;
    }
}
