using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Clauses of standards: 1 范围, 3.1 术语, 5.2.1 …, numbers without a point behind them (GB/T 1.1-2020, 7.2). A text has them when three clauses count up
/// from 1, each the next of its level or the first below the last one; those on a short open line are headings, as deep as their number has parts.
/// </summary>
internal static partial class ClauseNumbers
{
    private const int Longest = 40;
    private const int FewestClauses = 3;

    public static void Apply(Segment[] body)
    {
        var found = new List<(int Place, int Depth)>();
        var last = Array.Empty<int>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Paragraph || NumberOf(body[i].Text) is not { } number || !Follows(last, number)) continue;
            last = number;
            if (body[i].Text.Length <= Longest && Punctuation.IsOpen(body[i].Text)) found.Add((i, number.Length));
        }

        // Rows of a list have nothing under them.
        var clauses = found.Where(f => f.Depth == 1).Select(f => f.Place).ToArray();
        if (clauses.Length < FewestClauses || clauses.Count(p => clauses.Contains(p + 1) || p + 1 == body.Length) * 3 > clauses.Length) return;
        foreach (var (place, depth) in found) body[place] = body[place] with { Kind = SegmentKind.Heading, Rule = StructureRule.ClauseNumber, Level = depth };
    }

    private static bool Follows(int[] last, int[] number)
    {
        if (number.Length > last.Length + 1) return false;
        for (var i = 0; i < number.Length - 1; i++)
        {
            if (number[i] != last[i]) return false;
        }

        return number[^1] == (number.Length > last.Length ? 1 : last[number.Length - 1] + 1);
    }

    private static int[]? NumberOf(string text) =>
        Number().Match(text) is { Success: true } match ? [.. match.Groups["number"].Value.Split('.').Select(int.Parse)] : null;

    [GeneratedRegex("^(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,4})\\s(?=[\\p{IsCJKUnifiedIdeographs}A-Za-z“《])")]
    private static partial Regex Number();
}
