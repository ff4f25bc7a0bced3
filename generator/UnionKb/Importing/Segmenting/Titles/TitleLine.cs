using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Titles;

/// <summary>
/// The first line of a text, or the first below its letterhead, is its title when it is no sentence, carries no number and other
/// text follows. It stands once, or once more before the first sentence, where a page prints its title twice (the second is left out); a
/// refrain stands in the text.
/// </summary>
internal static partial class TitleLine
{
    private const int Longest = 80;

    public static void Apply(Segment[] body)
    {
        var at = Letterhead.LinesOf(i => body[i].Text, body.Length);
        // What is named like the head of a paper may be the title all the same.
        if (at > 0 && at < body.Length && !CanBe(body[at])) at = 0;
        if (body.Length < at + 2 || Array.Exists(body, s => s.Kind == SegmentKind.Title)) return;
        if (!(CanBe(body[at]) || IsOnlyPart(body, at)) || CaseNames.IsOneOfMany(body)) return;
        var again = Array.FindIndex(body, at + 1, s => s.Text == body[at].Text);
        if (again > 0)
        {
            var sentence = Array.FindIndex(body, s => Punctuation.EndsSentence(s.Text));
            if (sentence < again || Array.FindIndex(body, again + 1, s => s.Text == body[at].Text) > 0) return;
            body[again] = body[again] with { Kind = SegmentKind.Furniture, Rule = StructureRule.RepeatedTitle };
        }

        body[at] = body[at] with { Kind = SegmentKind.Title, Rule = StructureRule.TitleLine };
    }

    /// <summary>第三章：工会的任务 above the text of one chapter, and of no other, is its title.</summary>
    private static bool IsOnlyPart(Segment[] body, int at) => at == 0
        && body[0] is { Mark.IsPart: true, Kind: SegmentKind.Paragraph } part && body[0].Text.Length <= Longest && Punctuation.IsOpen(body[0].Text)
        && part.Text.Length > part.Mark.Length && !Array.Exists(body[1..], s => s.Mark.IsPart && s.Mark.Kind <= part.Mark.Kind);

    private static bool CanBe(Segment line) =>
        line.Text.Length <= Longest && line.Mark.Kind == MarkKind.None
        && (!DocumentLines.Is(line.Text) || Dated().IsMatch(line.Text)) && !NamedParts.IsCasePart(line) && !line.IsFigure
        && (Punctuation.IsOpen(line.Text) || Punctuation.IsQuestionOrExclamation(line.Text));

    /// <summary>A date before the name of a kind of paper: 2024.03.05 工会例会记录.</summary>
    [GeneratedRegex("^\\d{4}[年./-]\\d{1,2}(?:[月./-](?:\\d{1,2}日?)?)?\\s?[^，。]*(?:会议?|例会|记录|纪要|总结|小结|计划|安排|报告|汇报|通知|讲话|简报|日志|周报|月报)$")]
    private static partial Regex Dated();
}
