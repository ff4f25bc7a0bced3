using UnionKb.Text.Numerals;

namespace UnionKb.Text;

/// <summary>
/// A date as a source prints it, read as far as it says: <c>2018年10月</c>, <c>二〇一八年十月</c>, <c>2015年4月28日</c>, <c>1995年以来</c>,
/// <c>2018-10</c> (ISO 8601), <c>2018.10.1</c>. An unknown or impossible month or day is 0, so that a year stands before its own months. Numerals as
/// GB/T 15835-2011 writes them: Arabic ones, or Chinese ones with a character for each digit of the year (二〇一八) and 十 in months and days.
/// </summary>
internal readonly record struct PrintedDate(int Year, int Month, int Day) : IComparable<PrintedDate>
{
    /// <summary>The first date in a text; null when it names no year.</summary>
    public static PrintedDate? Parse(string? printed) => Read(printed, out _);

    /// <summary>Whether a text prints a month or day that no calendar has: 2018年13月, 2月30日, 2018-02-30.</summary>
    public static bool IsImpossible(string printed)
    {
        Read(printed, out var impossible);
        return impossible;
    }

    public int CompareTo(PrintedDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    private static PrintedDate? Read(ReadOnlySpan<char> text, out bool impossible)
    {
        impossible = false;

        // 年 may be missing only where the whole text is a date; a bare number is no year.
        if (Numbers(text, ref impossible) is { } whole) return whole;
        PrintedDate? first = null;
        for (int at = 0, length; at < text.Length; at += Math.Max(1, length))
        {
            length = DateNumeral.Length(text[at..]);
            var rest = text[(at + length)..];
            if (rest is ['年', ..] && DateNumeral.Year(text.Slice(at, length)) is > 0 and var year) first ??= MonthAndDay(year, rest[1..], ref impossible);
            else if (rest is ['月', ..] && length > 0) MonthAndDay(0, text[at..], ref impossible);
        }

        return first;
    }

    private static PrintedDate MonthAndDay(int year, ReadOnlySpan<char> text, ref bool impossible)
    {
        var month = Part(ref text, "月");
        return Checked(year, month, month < 0 ? -1 : Part(ref text, "日号"), ref impossible);
    }

    /// <summary>The form in numbers alone, which is a date only as a whole.</summary>
    private static PrintedDate? Numbers(ReadOnlySpan<char> text, ref bool impossible)
    {
        var length = DateNumeral.Length(text);
        var year = DateNumeral.Year(text[..length]);
        if (year == 0) return null;
        var rest = text[length..];
        if (rest.Length > 0 && rest[0] is not ('-' or '.' or '/')) return null;
        Span<int> parts = [-1, -1];
        var separator = rest.Length > 0 ? rest[0] : default;
        for (var i = 0; rest.Length > 0; i++)
        {
            length = rest[0] == separator ? DateNumeral.Length(rest[1..]) : 0;
            if (i == parts.Length || length is 0 or > 2 || !char.IsAsciiDigit(rest[1])) return null;
            parts[i] = DateNumeral.Value(rest.Slice(1, length));
            rest = rest[(1 + length)..];
        }

        var date = Checked(year, parts[0], parts[1], ref impossible);
        return impossible ? null : date;
    }

    /// <param name="month">0 or less: not printed or not a number.</param>
    private static PrintedDate Checked(int year, int month, int day, ref bool impossible)
    {
        if (month < 0) return new PrintedDate(year, 0, 0);
        if (month is 0 or > 12)
        {
            impossible = true;
            return new PrintedDate(year, 0, 0);
        }

        // Without a year the 29th of February may be meant.
        if (day < 0) return new PrintedDate(year, month, 0);
        if (day > 0 && day <= DateTime.DaysInMonth(year is 0 or > 9999 ? 2000 : year, month)) return new PrintedDate(year, month, day);
        impossible = true;
        return new PrintedDate(year, month, 0);
    }

    /// <summary>The number before a unit, which the text is moved behind; -1 when none stands there.</summary>
    private static int Part(ref ReadOnlySpan<char> text, string units)
    {
        var length = DateNumeral.Length(text);
        if (length is 0 or > 3 || length >= text.Length || !units.Contains(text[length])) return -1;
        var value = DateNumeral.Value(text[..length]);
        text = text[(length + 1)..];
        return value;
    }
}
