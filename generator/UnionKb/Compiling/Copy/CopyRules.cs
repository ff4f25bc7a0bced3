using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Copy;

/// <summary>
/// How Chinese is set: full-width punctuation after Han, no spaces beside it, quotation marks and brackets in pairs, nothing twice by accident. Sources:
/// GB/T 15834-2011 (punctuation marks), 5.1 (places and widths of marks); W3C, Requirements for Chinese Text Layout, 3.1.
/// </summary>
internal static partial class CopyRules
{
    private const string HalfMarks = ",;:?!";
    private const string FullMarks = "，；：？！";
    private const string Opening = "“‘（《〈【「『";
    private const string Closing = "”’）》〉】」』";

    /// <summary>Slips inside one stretch of words, in order, none over another.</summary>
    public static IEnumerable<CopySlip> InRun(string text, TextSpan run, CopySpaces spaces)
    {
        var found = new List<CopySlip>();
        Marks(text, run, found);
        Each(SpaceBesideMark(), Rules.CopySpace, _ => "");
        Each(TwiceMark(), Rules.CopyTwice, m => m[..1]);
        Each(TwiceDe(), Rules.CopyDe, _ => null);
        Each(StraightQuotes(), Rules.CopyQuotes, m => $"“{m[1..^1]}”");
        Each(HalfBrackets(), Rules.CopyBrackets, m => $"（{m[1..^1]}）");
        if (spaces == CopySpaces.None) Each(SpaceBesideWestern(), Rules.CopyWestern, _ => "");
        if (spaces == CopySpaces.Space) Each(NoSpaceBesideWestern(), Rules.CopyWestern, m => $"{m[..1]} {m[1..]}");
        var end = run.Start;
        foreach (var slip in found.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.Length))
        {
            if (slip.Span.Start < end) continue;
            end = slip.Span.End;
            yield return slip;
        }

        void Each(Regex form, Rule rule, Func<string, string?> instead)
        {
            foreach (var match in form.EnumerateMatches(text.AsSpan(run.Start, run.Length)))
            {
                var span = new TextSpan(run.Start + match.Index, match.Length);
                found.Add(new CopySlip(span, rule, instead(text.Substring(span.Start, span.Length))));
            }
        }
    }

    /// <summary>The first bracket or quotation mark of a block that has no partner; a quotation may go on in the next paragraph.</summary>
    public static CopySlip? InBlock(string text, TextSpan[] runs)
    {
        var open = new Stack<int>();
        foreach (var at in runs.SelectMany(r => Enumerable.Range(r.Start, r.Length)))
        {
            if (text[at] is '《' or '（' or '“')
            {
                open.Push(at);
                continue;
            }

            if (text[at] is not ('》' or '）' or '”')) continue;
            var partner = text[at] switch { '》' => '《', '）' => '（', _ => '“' };
            if (open.Count > 0 && text[open.Peek()] == partner) open.Pop();
            else if (!IsNumber(text, at, open.Count)) return new CopySlip(new TextSpan(at, 1), Rules.CopyUnpaired, null);
        }

        foreach (var at in open.Reverse())
        {
            if (text[at] != '“') return new CopySlip(new TextSpan(at, 1), Rules.CopyUnpaired, null);
        }

        return null;
    }

    /// <summary>一） and 1） number the items of a list.</summary>
    private static bool IsNumber(string text, int at, int open) =>
        text[at] == '）' && open == 0 && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || Numerals.Contains(text[at - 1]));

    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Half-width marks behind Han, with the space that is set behind them in English.</summary>
    private static void Marks(string text, TextSpan run, List<CopySlip> found)
    {
        for (var at = run.Start + 1; at < run.End; at++)
        {
            if (!Han.IsIdeograph(text[at - 1]) && !Closing.Contains(text[at - 1])) continue;
            var number = HalfMarks.IndexOf(text[at], StringComparison.Ordinal);
            var next = at + 1;
            while (next < run.End && text[next] == ' ') next++;
            var isEnd = next == run.End ? next >= text.Length || text[next] is '\n' or '\r' : text[next] is '\n' or '\r';
            var isWords = next < run.End && (Han.IsIdeograph(text[next]) || Opening.Contains(text[next]));
            var isLast = isEnd && next == at + 1;
            if (number >= 0 && isWords) Add(TextSpan.FromBounds(at, next), FullMarks[number]);
            else if (number >= 0 && isLast) Add(new TextSpan(at, 1), FullMarks[number]);
            else if (text[at] == '.' && isLast && !Numerals.Contains(text[at - 1])) Add(new TextSpan(at, 1), '。');
        }

        void Add(TextSpan span, char mark) => found.Add(new CopySlip(span, Rules.CopyWidth, mark.ToString()));
    }

    [GeneratedRegex(@"(?<=[，。；：？！、）》”])[ ]+(?=[^\s])|(?<=[^\s])[ ]+(?=[，。；：？！、）》”])")]
    private static partial Regex SpaceBesideMark();

    [GeneratedRegex(@"(?<![，、；：。])(?:，，|、、|；；|：：|。。)(?![，、；：。])")]
    private static partial Regex TwiceMark();

    // 目的的, 有的的, 的的确确 are words.
    [GeneratedRegex(@"(?<![目标鹄有])的的(?!确)")]
    private static partial Regex TwiceDe();

    [GeneratedRegex(@"(?<![""A-Za-z0-9])""[^""\n]*\p{IsCJKUnifiedIdeographs}[^""\n]*""(?![""A-Za-z0-9])")]
    private static partial Regex StraightQuotes();

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}”》])\([^()\n]*\p{IsCJKUnifiedIdeographs}[^()\n]*\)")]
    private static partial Regex HalfBrackets();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})[ ](?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ ](?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex SpaceBesideWestern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex NoSpaceBesideWestern();
}
