using UnionKb.Text;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>The number or sign that a paragraph begins with: its kind, its value, and its length with the space behind it.</summary>
internal readonly record struct HeadingMark(MarkKind Kind, int Number, int Length)
{
    private const string Bullets = "•·●○▪■◆▶→–*+-";

    private static readonly (string Unit, MarkKind Kind)[] Units =
    [
        ("分编", MarkKind.SubPart), ("部分", MarkKind.Part), ("编", MarkKind.Part), ("篇", MarkKind.Part),
        ("章", MarkKind.Chapter), ("节", MarkKind.Section), ("条", MarkKind.Article),
    ];

    /// <summary>True for 编, 章 and 节: what only headings begin with.</summary>
    public bool IsPart => Kind is MarkKind.Part or MarkKind.SubPart or MarkKind.Chapter or MarkKind.Section;

    /// <summary>True for what items of lists begin with, below articles: （一）, 1., （1）, ①, •.</summary>
    public bool IsItem => Kind is MarkKind.Bracketed or MarkKind.Number or MarkKind.BracketedNumber or MarkKind.Circled or MarkKind.Bullet;

    /// <summary>Reads normalised or raw text; white space in front of the mark is passed over.</summary>
    public static HeadingMark Read(ReadOnlySpan<char> text)
    {
        var start = SpaceLength(text);
        var rest = text[start..];
        if (rest.IsEmpty) return default;
        var mark = rest[0] switch
        {
            '第' => Unit(rest),
            '（' or '(' => Bracketed(rest),
            >= '①' and <= '⑳' => new HeadingMark(MarkKind.Circled, rest[0] - '①' + 1, 1),
            >= '0' and <= '9' or >= '０' and <= '９' => Digits(rest),
            _ when Bullets.Contains(rest[0]) => Bullet(rest),
            _ => Han(rest),
        };
        return mark.Kind == MarkKind.None ? mark : mark with { Length = start + mark.Length + SpaceLength(rest[mark.Length..]) };
    }

    private static HeadingMark Unit(ReadOnlySpan<char> text)
    {
        var number = text[1..];
        var length = ChineseNumber.HanLength(number);
        if (length == 0) length = ChineseNumber.DigitLength(number);
        if (length is 0 or > 8) return default;
        foreach (var (unit, kind) in Units)
        {
            if (!number[length..].StartsWith(unit, StringComparison.Ordinal)) continue;
            var end = 1 + length + unit.Length;
            // 第十条之一 is an article of its own.
            if (kind == MarkKind.Article && text[end..].StartsWith("之", StringComparison.Ordinal)
                && ChineseNumber.HanLength(text[(end + 1)..]) is > 0 and var more)
            {
                end += 1 + more;
            }

            return new HeadingMark(kind, ChineseNumber.Parse(number[..length]), end);
        }

        return default;
    }

    private static HeadingMark Bracketed(ReadOnlySpan<char> text)
    {
        var han = ChineseNumber.HanLength(text[1..]);
        var digits = han > 0 ? 0 : ChineseNumber.DigitLength(text[1..]);
        var length = han + digits;
        if (length is 0 or > 4 || text.Length <= length + 1 || text[length + 1] is not ('）' or ')')) return default;
        return new HeadingMark(han > 0 ? MarkKind.Bracketed : MarkKind.BracketedNumber, ChineseNumber.Parse(text.Slice(1, length)), length + 2);
    }

    private static HeadingMark Digits(ReadOnlySpan<char> text)
    {
        var length = ChineseNumber.DigitLength(text);
        if (length > 3 || text.Length == length) return default;
        var number = ChineseNumber.Parse(text[..length]);
        if (text[length] is '）' or ')') return new HeadingMark(MarkKind.BracketedNumber, number, length + 1);
        if (text[length] is not ('.' or '．' or '、')) return default;
        var parts = 1;
        var end = length;
        while (end + 1 < text.Length && text[end] is '.' or '．' && ChineseNumber.DigitLength(text[(end + 1)..]) is > 0 and <= 3 and var more)
            (parts, end) = (parts + 1, end + 1 + more);
        if (parts == 1) return new HeadingMark(MarkKind.Number, number, length + 1);
        // 1.1 总则 is a number of a heading, 3.5亿元 and 1.5% are amounts.
        return end < text.Length && SentenceKey.IsSpace(text[end]) ? new HeadingMark(MarkKind.Decimal, number, end) : default;
    }

    private static HeadingMark Bullet(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[0] >= 0x80 ? text[1] != text[0] : SentenceKey.IsSpace(text[1])) ? new HeadingMark(MarkKind.Bullet, 0, 1) : default;

    private static HeadingMark Han(ReadOnlySpan<char> text)
    {
        var length = ChineseNumber.HanLength(text);
        if (length is 0 or > 4 || text.Length == length) return default;
        if (ChineseNumber.IsCapital(text[0]))
        {
            return text[length] is '、' or '．' or '.' || SentenceKey.IsSpace(text[length])
                ? new HeadingMark(MarkKind.Capital, ChineseNumber.Parse(text[..length]), length + 1)
                : default;
        }

        var kind = text[length] switch { '、' or '．' or '.' => MarkKind.Comma, '是' => MarkKind.Ordinal, _ => MarkKind.None };
        return kind == MarkKind.None ? default : new HeadingMark(kind, ChineseNumber.Parse(text[..length]), length + 1);
    }

    private static int SpaceLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && SentenceKey.IsSpace(text[length])) length++;
        return length;
    }
}
