using System.Globalization;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Numbering;
using UnionKb.Importing.Segmenting.Titles;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Headings without a mark: at most 20 characters, no final punctuation (a question or an exclamation where the text has such headings
/// throughout), body text on the next line, and no open short line right before, which would make it a row among rows. Under articles
/// there are none, and beside numbered headings they need company: a single one is a guess, two are a habit.
/// </summary>
internal static class UnmarkedHeadings
{
    private const int LongBody = 30;

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

        if (numbered && open.Count < 2) return;
        if (numbered) AddSiblings(body, open, indents);
        foreach (var i in open) Make(body, i);
        // Questions and exclamations are body text in speeches; three headings show an essay with sections.
        if (!numbered && open.Count + spoken.Count >= 3) spoken.ForEach(i => Make(body, i));
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

    private static void Make(Segment[] body, int i) => body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.UnmarkedHeading };

    private static bool CanBe(Segment[] body, int i, bool numbered)
    {
        var segment = body[i];
        if (segment.Kind != SegmentKind.Paragraph || segment.Mark.Kind != MarkKind.None || !HasHeadingForm(segment.Text)) return false;
        if (DocumentLines.Is(segment.Text) || ByLine.Is(body, i)) return false;
        var next = body[i + 1];
        if (SplitTitle.IsIssuer(segment.Text, next.Text)) return false;
        if (next.Kind != SegmentKind.Paragraph || next.Mark.Kind == MarkKind.None && IsShortAndOpen(next.Text)) return false;
        if (i > 0 && IsRow(body[i - 1]) && !ByLine.IsImprint(body, i - 1)) return false;
        return !numbered || (next.Text.Length >= LineLength.OfHeading && Punctuation.EndsSentence(next.Text) && Punctuation.IsOpen(segment.Text));
    }

    private static bool HasHeadingForm(string text) =>
        text.Length is > 1 and <= LineLength.OfHeading
        && (Punctuation.IsOpen(text) || Punctuation.IsQuestionOrExclamation(text)
            || (StartsWithSymbol(text) && Punctuation.IsOneStatement(text) && !text.Contains('"')));

    private static bool IsRow(Segment segment) => segment.Kind == SegmentKind.Paragraph && segment.Mark.Kind == MarkKind.None && IsShortAndOpen(segment.Text);

    private static bool IsShortAndOpen(string text) => text.Length <= LineLength.OfHeading && Punctuation.IsOpen(text);

    /// <summary>A pictograph before a line sets it off like a number does.</summary>
    public static bool StartsWithSymbol(string text) =>
        text.Length > 2 && CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.OtherSymbol;

    /// <summary>Where body text is indented, a heading is not; an indented short line is a by-line or a row.</summary>
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
            else if (segment.Kind == SegmentKind.Paragraph && !segment.Indented)
            {
                flush++;
            }
        }

        return long_ >= 2 && indented * 10 >= long_ * 9 && flush > 0;
    }
}
