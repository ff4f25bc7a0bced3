using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Slips;

/// <summary>
/// Lines that begin with a Chinese number (<c>1、</c>, <c>（一）</c>, <c>①</c>) one below the other: no list of Markdown, but nobody writes them to be
/// read in one line.
/// </summary>
internal static partial class NumberedLine
{
    /// <summary>What such a line begins with.</summary>
    public const string Mark = "(?:[0-9]{1,3}[、．]|[（(][一二三四五六七八九十百0-9]{1,3}[）)]|[一二三四五六七八九十百]{1,3}、|[①-⑳])";

    /// <summary>Whether a line end stands between two such lines, or between a colon and the first of them.</summary>
    public static bool IsBetween(LineBreakInline lineBreak)
    {
        if (lineBreak.NextSibling is not LiteralInline next || !Begins(next)) return false;
        if (lineBreak.PreviousSibling is LiteralInline before && before.Content.AsSpan().TrimEnd().EndsWith("：", StringComparison.Ordinal)) return true;
        var first = lineBreak.PreviousSibling;
        while (first?.PreviousSibling is { } earlier and not LineBreakInline) first = earlier;
        return first is LiteralInline line && Begins(line);
    }

    private static bool Begins(LiteralInline line) => Beginning().IsMatch(line.Content.AsSpan());

    [GeneratedRegex("^" + Mark)]
    private static partial Regex Beginning();
}
