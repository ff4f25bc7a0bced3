namespace UnionKb.Text.Numerals;

/// <summary>Numerals in dates: digits of one kind (0–9, full-width, or 〇一二…九), and Chinese tens (十, 十二, 三十一).</summary>
internal static class DateNumeral
{
    private const string Han = "〇一二三四五六七八九";

    /// <summary>How many characters at the beginning of a text are one numeral.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return 0;
        var isHan = Digit(text[0]) >= 0 ? IsHan(text[0]) : text[0] == '十';
        var length = 0;
        while (length < text.Length && (isHan ? IsHan(text[length]) || text[length] == '十' : Digit(text[length]) >= 0 && !IsHan(text[length]))) length++;
        return length;
    }

    /// <summary>Value of a numeral of four digits, else 0.</summary>
    public static int Year(ReadOnlySpan<char> numeral) => numeral.Length == 4 && !numeral.Contains('十') ? Value(numeral) : 0;

    /// <summary>Value of a numeral of a few characters; -1 for what is none, such as 十十.</summary>
    public static int Value(ReadOnlySpan<char> numeral)
    {
        var ten = numeral.IndexOf('十');
        if (ten >= 0)
        {
            if (ten > 1 || numeral.Length > ten + 2 || numeral[(ten + 1)..].Contains('十')) return -1;
            return ((ten == 0 ? 1 : Digit(numeral[0])) * 10) + (numeral.Length == ten + 1 ? 0 : Digit(numeral[ten + 1]));
        }

        var value = 0;
        foreach (var c in numeral) value = (value * 10) + Digit(c);
        return value;
    }

    private static bool IsHan(char c) => c > '\u2000' && c < '\uFF00' && Digit(c) >= 0;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '○' or '◯' => 0,
        _ => Han.IndexOf(c),
    };
}
