using System.Globalization;
using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Dates in Arabic or Chinese numerals, as precise as they are printed and no more (ISO 8601-1:2019, reduced precision). Years from 1000 to
/// 2199. Months and days that no calendar has leave the part that is one where 年, 月 and 日 name the parts; figures between dots or hyphens are a date as a
/// whole or none.
/// </summary>
internal static partial class Dates
{
    public static DateInText[] Find(IEnumerable<Segment> segments)
    {
        var found = new Dictionary<string, DateInText>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            foreach (Match match in Printed().Matches(segment.Text))
            {
                if (Iso(match) is not { } iso) continue;
                var known = found.GetValueOrDefault(iso) ?? new DateInText(iso, match.Value, segment.Line, 0);
                found[iso] = known with { Count = known.Count + 1 };
            }
        }

        return [.. found.Values];
    }

    /// <summary>The first date of a line, or null.</summary>
    public static DateInText? FirstIn(string line) =>
        Printed().Matches(line).Select(m => Iso(m) is { } iso ? new DateInText(iso, m.Value, 0, 1) : null).FirstOrDefault(d => d is not null);

    private static string? Iso(Match match)
    {
        var year = Number(match, "year");
        var month = Number(match, "month");
        var day = Number(match, "day");
        if (year is < 1000 or > 2199) return null;
        var possible = !match.Groups["month"].Success
            || (month is >= 1 and <= 12 && (!match.Groups["day"].Success || (day >= 1 && day <= DateTime.DaysInMonth(year, month))));
        // 2018-13-40 is a number of another kind; 2018年2月30日 has a year and a month.
        if (!possible && !match.Value.Contains('年', StringComparison.Ordinal)) return null;
        if (month is < 1 or > 12) return year.ToString(CultureInfo.InvariantCulture);
        return day < 1 || day > DateTime.DaysInMonth(year, month) ? $"{year}-{month:00}" : $"{year}-{month:00}-{day:00}";
    }

    private static int Number(Match match, string group) => match.Groups[group].Success ? ChineseNumber.Parse(match.Groups[group].ValueSpan) : 0;

    [GeneratedRegex(
        """
        (?<![\d一二三四五六七八九〇○零])(?<year>\d{4}|[一二][〇○零一二三四五六七八九]{3})
        (?:年度?(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?
        |-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)
        |\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?!\d)|/(?<month>\d{1,2})/(?<day>\d{1,2})(?!\d))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
