namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>Numbers below ten thousand as headings and dates print them: 十二, 二十, 一百零三, 二〇一八, 12, １２.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Length of the run of Chinese numerals at the start.</summary>
    public static int HanLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsHan(text[length])) length++;
        return length;
    }

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
        var units = text.ContainsAny("十百千");
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0) (value, digit) = (value + (unit * Math.Max(1, digit)), 0);
            else if (units) digit = Digit(c);
            else value = Math.Min((value * 10) + Digit(c), 99_999);
        }

        return value + digit;
    }

    private static bool IsHan(char c) => Digits.Contains(c) || c is '十' or '百' or '千' or '零' or '两' or '○';

    private static int Digit(char c) => c switch
    {
        '零' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => Digits.IndexOf(c),
    };
}
