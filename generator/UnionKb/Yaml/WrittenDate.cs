using System.Globalization;
using System.Text.RegularExpressions;
using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>
/// A date as people write it, as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c> (ISO 8601-1:2019, 5.2.2). A time of day behind it is dropped as it
/// stands: no zone ever moves the day.
/// </summary>
internal static partial class WrittenDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The date in ISO form, or null when the text is none or names a day that no calendar has.</summary>
    public static string? Read(string text)
    {
        if (IsDate(text)) return text;
        var match = Written().Match(Width.Narrow(text).Trim());
        if (!match.Success) return null;
        var iso = match.Groups["year"].Value;
        foreach (var part in new[] { "month", "day" })
        {
            if (match.Groups[part].Success) iso += "-" + match.Groups[part].Value.PadLeft(2, '0');
        }

        return IsDate(iso) ? iso : null;
    }

    private static bool IsDate(string text) => DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})
        (?: ([-/.])(?<month>[0-9]{1,2}) (?: \1(?<day>[0-9]{1,2}) )?
          | \s*年 (?: \s*(?<month>[0-9]{1,2})\s*月 (?: \s*(?<day>[0-9]{1,2})\s*[日号] )? )?
          | (?<month>[0-9]{2})(?<day>[0-9]{2}) )
        (?: (?: \s*T\s* | \s+ | (?<=[日号]) ) [0-9]{1,2} (?: :[0-9]{2} (?: :[0-9]{2} (?: [.,][0-9]+ )? )? | [时点] (?: [0-9]{1,2}分? (?: [0-9]{1,2}秒 )? )? )
          \s* (?: [AaPp][Mm] )? \s* (?: [Zz] | UTC | GMT )? \s* (?: [+-][0-9]{2}:?(?:[0-9]{2})? )? )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
