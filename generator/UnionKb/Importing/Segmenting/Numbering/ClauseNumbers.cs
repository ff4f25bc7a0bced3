using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Numbers in parts: 1 范围, 3.1 术语, 5.2.1 … (GB/T 1.1-2020, 7.2). Each is the next of its level or of a higher one, or the first below the last one. A
/// text has them when three whole clauses count up from 1, or two numbers of two parts and more stand over text; those on a short open line, or a
/// question, are headings, as deep as their number has parts.
/// </summary>
internal static partial class ClauseNumbers
{
    private const int Longest = 60;
    private const int FewestClauses = 3;
    private const int FewestParted = 2;

    public static void Apply(Segment[] body)
    {
        var found = new List<(int Place, int Depth)>();
        var last = Array.Empty<int>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Paragraph || NumberOf(body[i].Text) is not { } number || !Follows(last, number)) continue;
            last = number;
            var text = body[i].Text;
            if (LineLength.Of(text) <= Longest && (Punctuation.IsOpen(text) || Punctuation.IsQuestionOrExclamation(text))) found.Add((i, number.Length));
        }

        // Rows of a list have nothing under them.
        int[] clauses = [.. found.Where(f => f.Depth == 1).Select(f => f.Place)];
        int[] parted = [.. found.Where(f => f.Depth > 1).Select(f => f.Place)];
        HashSet<int> places = [.. found.Select(f => f.Place)];
        var whole = clauses.Length >= FewestClauses && clauses.Count(p => clauses.Contains(p + 1) || p + 1 == body.Length) * 3 <= clauses.Length;
        var inParts = parted.Length >= FewestParted && parted.Count(p => p + 1 < body.Length && !places.Contains(p + 1)) * 2 >= parted.Length;
        if (!whole && !inParts) return;
        var top = whole || HasTops(body, found) ? 1 : found.Where(f => f.Depth > 1).Min(f => f.Depth);
        foreach (var (place, depth) in found.Where(f => whole || f.Depth > 1))
            body[place] = body[place] with { Kind = SegmentKind.Heading, Rule = StructureRule.ClauseNumber, Level = depth - top + 1 };
    }

    /// <summary>Whether another kind of number stands where the whole clauses would: 一、 above 1.1, or 2. above 2.1.</summary>
    private static bool HasTops(Segment[] body, List<(int Place, int Depth)> found) =>
        body[..found[0].Place].Any(s =>
            s.Mark.Kind is MarkKind.Number or MarkKind.Comma or MarkKind.Chapter or MarkKind.Part && s.Mark.Number == NumberOf(body[found[0].Place].Text)![0]
            && LineLength.Of(s.Text) <= Longest && Punctuation.IsOpen(s.Text));

    private static bool Follows(int[] last, int[] number)
    {
        var same = 0;
        while (same < last.Length && same < number.Length && last[same] == number[same]) same++;
        if (same == number.Length) return false;
        var first = same == last.Length ? 1 : last[same] + 1;
        // Where other signs count the highest level, the first number may be 3.1.
        return (number[same] == first || (last.Length == 0 && number.Length > 1)) && Array.TrueForAll(number[(same + 1)..], n => n == 1);
    }

    private static int[]? NumberOf(string text) =>
        Number().Match(text) is { Success: true } match ? [.. match.Groups["number"].Value.Split('.').Select(int.Parse)] : null;

    [GeneratedRegex(
        "^(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,4})"
        + "(?:\\s(?=[\\p{IsCJKUnifiedIdeographs}A-Za-z“《])|(?<=\\.\\d+)[、.]?\\s?(?=[\\p{IsCJKUnifiedIdeographs}“《]))")]
    private static partial Regex Number();
}
