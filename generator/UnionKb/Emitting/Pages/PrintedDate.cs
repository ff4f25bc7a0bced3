namespace UnionKb.Emitting.Pages;

/// <summary>
/// A date as a source prints it, read as far as it says: <c>2018年10月</c>, <c>2015年4月28日</c>, <c>1995年以来</c>, <c>2018-10</c>. An unknown
/// month or day is 0, so that a year stands before its own months. Text without a four-digit year is no date.
/// </summary>
internal readonly record struct PrintedDate(int Year, int Month, int Day) : IComparable<PrintedDate>
{
    public static PrintedDate? Parse(string? printed)
    {
        var text = printed.AsSpan();
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (Number(text, at, out var year) != 4) continue;
            var rest = text[(at + 4)..];
            if (rest is ['年', ..])
            {
                var month = Part(rest[1..], '月', 12, out var afterMonth);
                return new PrintedDate(year, month, month == 0 ? 0 : Part(afterMonth, '日', 31, out _));
            }

            // 年 may be missing only where the whole text is a date (ISO 8601); a bare number is no year.
            if (at == 0 && rest is [] or ['-', ..]) return Iso(year, rest);
        }

        return null;
    }

    public int CompareTo(PrintedDate other)
    {
        var order = Year.CompareTo(other.Year);
        if (order == 0) order = Month.CompareTo(other.Month);
        return order != 0 ? order : Day.CompareTo(other.Day);
    }

    private static PrintedDate? Iso(int year, ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0) return new PrintedDate(year, 0, 0);
        if (rest.Length is not (3 or 6) || Number(rest, 1, out var month) != 2 || month is 0 or > 12) return null;
        if (rest.Length == 3) return new PrintedDate(year, month, 0);
        return rest[3] == '-' && Number(rest, 4, out var day) == 2 && day is > 0 and <= 31 ? new PrintedDate(year, month, day) : null;
    }

    private static int Part(ReadOnlySpan<char> text, char unit, int most, out ReadOnlySpan<char> rest)
    {
        var digits = Number(text, 0, out var value);
        rest = default;
        if (digits is 0 or > 2 || digits >= text.Length || text[digits] != unit || value == 0 || value > most) return 0;
        rest = text[(digits + 1)..];
        return value;
    }

    /// <summary>Length and value of the digits at a place, unless the place is inside a longer number.</summary>
    private static int Number(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at > 0 && char.IsAsciiDigit(text[at - 1])) return 0;
        var length = 0;
        for (; at + length < text.Length && char.IsAsciiDigit(text[at + length]) && length < 9; length++) value = (value * 10) + text[at + length] - '0';
        return length;
    }
}
