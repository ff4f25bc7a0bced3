using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>
/// Questions and answers: 问： or Q: on one line and 答： or A: at the start of the next. Two such pairs show that the text is made of them; then each
/// question is a heading, however long, and keeps the word that says who speaks.
/// </summary>
internal static partial class Questions
{
    private const int Longest = 120;
    private const int Fewest = 2;

    public static void Apply(Segment[] body)
    {
        int[] places = [.. Enumerable.Range(0, Math.Max(0, body.Length - 1)).Where(i => IsQuestion(body[i]) && Answered().IsMatch(body[i + 1].Text))];
        if (places.Length < Fewest) return;
        foreach (var i in places) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.Question };
    }

    private static bool IsQuestion(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Text.Length <= Longest && Asked().IsMatch(segment.Text);

    [GeneratedRegex("^(?:问|提问|Q)\\s?\\d{0,3}\\s?[:：、.]")]
    private static partial Regex Asked();

    [GeneratedRegex("^(?:答|回答|A)\\s?\\d{0,3}\\s?[:：、.]")]
    private static partial Regex Answered();
}
