using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>The name of a court case is a heading: one party, 诉 or 与, the other party, the cause of action, 案, on a line of its own.</summary>
internal static partial class CaseNames
{
    private const int Longest = 120;

    /// <summary>Whether a first line is the name of the first of several cases, and so no title of the whole.</summary>
    public static bool IsOneOfMany(Segment[] body) =>
        Name().IsMatch(body[0].Text)
            && Array.Exists(body, s => s.Text != body[0].Text && s.Text.Length <= Longest && s.Mark.Kind == MarkKind.None && Name().IsMatch(s.Text));

    public static void Apply(Segment[] body)
    {
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i].Kind == SegmentKind.Paragraph && body[i].Text.Length <= Longest && Name().IsMatch(body[i].Text))
                body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.CaseName };
        }
    }

    [GeneratedRegex("^(?:案例[一二三四五六七八九十\\d]+[、.：:\\s]*)?[^，。；：]{1,40}(?:诉|与|和|等|、)[^，。；：]{4,60}案$")]
    private static partial Regex Name();
}
