using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Headings that a counted word opens: 议题一：…, 规则 2：…, 【第一部分】…, 第一步 …, 甲、…. The same word with the numbers one, two, three in order makes the
/// series; it is one of headings when text stands below most of its lines, for a list has none.
/// </summary>
internal static partial class LabelSeries
{
    private const int Longest = 60;
    private const int Fewest = 2;
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    public static void Apply(Segment[] body)
    {
        var series = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Paragraph || LineLength.Of(body[i].Text) > Longest || LabelOf(body[i].Text) is not { } label) continue;
            // One may be missing, for its line is too long or its number misspelt.
            if (label.Number - counts.GetValueOrDefault(label.Word) is not (1 or 2) && label.Number != 1) continue;
            counts[label.Word] = label.Number;
            if (!series.TryGetValue(label.Word, out var places)) series[label.Word] = places = [];
            places.Add(i);
        }

        ApplyBrackets(body);
        foreach (var (word, places) in series)
        {
            if (counts[word] < Fewest || places.Count(i => IsText(body, i + 1, word)) * 2 <= places.Count) continue;
            foreach (var i in places) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.LabelSeries };
        }
    }

    /// <summary>Two lines and more that are nothing but 【…】 with text below them divide a text.</summary>
    private static void ApplyBrackets(Segment[] body)
    {
        int[] places = [.. Enumerable.Range(0, Math.Max(0, body.Length - 1))
            .Where(i => body[i].Kind == SegmentKind.Paragraph && Bracketed().IsMatch(body[i].Text))];
        if (places.Length < Fewest || places.Count(i => !places.Contains(i + 1)) * 2 <= places.Length) return;
        foreach (var i in places) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.LabelSeries };
    }

    /// <summary>A line that belongs to no series stands below: text, a list, or a heading of another kind.</summary>
    private static bool IsText(Segment[] body, int i, string word) => i < body.Length && LabelOf(body[i].Text)?.Word != word;

    private static (string Word, int Number)? LabelOf(string text)
    {
        if (text.Length > 2 && text[1] == '、' && Stems.IndexOf(text[0]) is >= 0 and var stem)
            return Punctuation.IsOpen(text) && !Stems.Contains(text[2]) ? ("甲", stem + 1) : null;
        if (Label().Match(text) is not { Success: true } match || !IsPhrase(text)) return null;
        return (match.Groups["open"].Value + match.Groups["word"].Value + match.Groups["unit"].Value, ChineseNumber.Parse(match.Groups["number"].ValueSpan));
    }

    /// <summary>Open, a question, or one statement; a counted clause of several sentences is a paragraph.</summary>
    private static bool IsPhrase(string text) =>
        Punctuation.IsQuestionOrExclamation(text)
        || (!Punctuation.EndsSentence(text) && text[^1] is not ('：' or ':' or '；' or '，' or '、') && !text.Contains('。'));

    [GeneratedRegex("^【[^】]{1,20}】$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        """
        ^(?:
          (?<open>[【\[（(]) 第 (?<number>[一二三四五六七八九十]{1,3}|\d{1,2}) (?<unit>部分|[编篇章节步讲课单元题条环]) (?=[】\])）：:\s])
        | 第 (?<number>[一二三四五六七八九十]{1,3}|\d{1,2}) (?<unit>步|讲|课|单元|阶段|环节|天|周|题|问|关|站) (?=[：:、，\s]|$)
        | (?<open>[【\[]?) (?!附[件表图]|图表|表格) (?<word>[\p{IsCJKUnifiedIdeographs}]{2,4}|Part|Step|Q|Tip|FAQ) \s?
            (?<number>[一二三四五六七八九十]{1,3}|\d{1,2}) (?=[：:、.\s】\]]|$)
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
