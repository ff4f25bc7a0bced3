using System.Buffers;

namespace UnionKb.Text.Numerals;

/// <summary>
/// Numbers below ten thousand as headings and dates print them: 十二, 二十, 一百零三, 二〇一八, 12, １２, and the capital forms 壹, 贰 (貳), 叁 (參) that
/// cannot be altered by a stroke (People's Bank of China, Payment Settlement Measures, 1997, appendix 1).
/// </summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Capital forms, simplified, traditional and variant, one after the other from one to nine.</summary>
    private const string Capitals = "壹贰叁肆伍陆柒捌玖壹貳參肆伍陸柒捌玖壹貮叄肆伍陸柒捌玖";

    private static readonly SearchValues<char> Units = SearchValues.Create("十百千拾佰仟");

    /// <summary>Length of the run of Chinese numerals at the start.</summary>
    public static int HanLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsHan(text[length])) length++;
        return length;
    }

    /// <summary>Whether a character is a numeral in its capital form.</summary>
    public static bool IsCapital(char c) => Capitals.Contains(c) || c is '拾' or '佰' or '仟';

    /// <summary>Length of the run of ASCII or full-width digits at the start.</summary>
    public static int DigitLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is >= '0' and <= '9' or >= '０' and <= '９') length++;
        return length;
    }

    /// <summary>The value of a run found by one of the two; runs without 十百千 are read digit by digit.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        var value = 0;
        var digit = 0;
        var units = text.ContainsAny(Units);
        foreach (var c in text)
        {
            var unit = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
            if (unit > 0) (value, digit) = (value + (unit * Math.Max(1, digit)), 0);
            else if (units) digit = Digit(c);
            else value = Math.Min((value * 10) + Digit(c), 99_999);
        }

        return value + digit;
    }

    private static bool IsHan(char c) => Digits.Contains(c) || c is '十' or '百' or '千' or '零' or '两' or '○' || IsCapital(c);

    private static int Digit(char c) => c switch
    {
        '零' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ when Capitals.IndexOf(c) is >= 0 and var place => (place % 9) + 1,
        _ => Digits.IndexOf(c),
    };
}
