using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Titles;

/// <summary>
/// A title that the first two or three lines share: the issuer and 关于…的通知, or one that breaks off at 的, 和 or a name of a place, where no title ends. Titles of
/// official texts end with the name of their kind (Regulations on the Handling of Official Documents by Party and Government, 2012, art. 8).
/// </summary>
internal static partial class SplitTitle
{
    private const int Longest = 80;
    private const string Kinds = "法|法典|条例|规定|规则|办法|细则|决定|决议|命令|公报|公告|通告|通知|意见|通报|报告|请示|批复|议案|函|纪要|方案|纲要|规划|计划|解释|解答|章程|守则|要点|总结|讲话|答复";

    /// <summary>How many lines at the start of a text are its title when it is one in parts; else 1.</summary>
    public static int LinesOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) =>
        Is(first, second) ? 2 : IsIssuerLine(first, second) && Is(second, third) ? 3 : 1;

    private static bool IsIssuerLine(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Issuer().IsMatch(first) && IsPart(first, second) && second.StartsWith("关于", StringComparison.Ordinal);

    /// <summary>
    /// One phrase that ends with the name of its kind: nothing of the title is missing, however full the line is. Where the next line ends so too and is
    /// short, the phrase was broken inside such a name (适用法, 律若干问题的解释).
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        !(next.Length <= LineLength.OfHeading && Kind().IsMatch(next)) && Punctuation.IsOpen(line) && line.IndexOfAny("，：") < 0
            && (line.Contains("关于", StringComparison.Ordinal) || line.Contains("实施《", StringComparison.Ordinal)) && Kind().IsMatch(line);

    /// <summary>The issuer on a line of its own before 关于…: the title of an attached document in parts, not the heading of a part.</summary>
    public static bool IsIssuer(ReadOnlySpan<char> line, ReadOnlySpan<char> next) => next.StartsWith("关于", StringComparison.Ordinal) && Issuer().IsMatch(line);

    private static bool Is(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        IsPart(first, second) && !Kind().IsMatch(first) && Kind().IsMatch(second)
        && (second.StartsWith("关于", StringComparison.Ordinal) ? Issuer().IsMatch(first) : BreaksOff().IsMatch(first) || IsTornPhrase(first, second));

    /// <summary>
    /// 关于 and no kind in the first line, the kind and no 关于 in the second: the phrase 关于…的意见 was broken anywhere; 的 before the kind makes it
    /// sure.
    /// </summary>
    private static bool IsTornPhrase(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Contains("关于", StringComparison.Ordinal) && !second.Contains("关于", StringComparison.Ordinal)
            && (Frame().IsMatch(second) || (second.IndexOfAny("，、（〔") < 0 && second.Length <= first.Length));

    private static bool IsPart(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Length + second.Length <= Longest
        && Punctuation.IsOpen(first) && Punctuation.IsOpen(second)
        && HeadingMark.Read(first).Kind == MarkKind.None && HeadingMark.Read(second).Kind == MarkKind.None;

    [GeneratedRegex("(?:" + Kinds + ")(?:（.{1,12}）)?$")]
    private static partial Regex Kind();

    /// <summary>关于… goes on until 的 and the name of a kind, with or without what it is for: 的意见, 的指导意见.</summary>
    [GeneratedRegex("的(?:指导|实施|若干|暂行|补充|修改|有关)?(?:" + Kinds + ")(?:（.{1,12}）)?$")]
    private static partial Regex Frame();

    [GeneratedRegex("(?:国务院|法院|检察院|委员会|办公厅|办公室|人民政府|政府|共和国|代表大会|总工会|工会|[部局厅委院会署]|公司|大学|学院)$")]
    private static partial Regex Issuer();

    [GeneratedRegex("(?:的|和|与|及|、|关于|中华人民共和国|[省市县区]|《[^》]*)$")]
    private static partial Regex BreaksOff();
}
