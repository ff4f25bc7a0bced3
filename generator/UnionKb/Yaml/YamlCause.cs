using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>
/// What is wrong with a value that the parser refuses, in words of both languages and at the value itself: the parser speaks English only, and often
/// points behind the line that is at fault (YAML 1.2.2, 7.3.3: what a plain value cannot begin with).
/// </summary>
internal static class YamlCause
{
    /// <summary>The first line of <c>key: value</c> whose value cannot stand without quotes; null when none is so.</summary>
    public static (TextSpan At, Localized Cause)? Find(string text, TextSpan range)
    {
        for (var start = range.Start; start < range.End;)
        {
            var end = text.AsSpan(start, range.End - start).IndexOf('\n') is >= 0 and var found ? start + found : range.End;
            var line = text.AsSpan(start, end - start).TrimEnd();
            var colon = line.IndexOf(": ");
            if (colon > 0)
            {
                var value = line[(colon + 1)..].TrimStart();
                if (value.Length > 0 && Of(value) is { } cause) return (new TextSpan(start + line.Length - value.Length, 1), cause);
            }

            start = end + 1;
        }

        return null;
    }

    private static Localized? Of(ReadOnlySpan<char> value)
    {
        var first = value[0];
        switch (first)
        {
            case '@' or '`' or '%' or '&' or '*' or '!':
                return new Localized($"值不能以“{first}”开头", $"a value cannot begin with {first}");
            case '[' or '{':
                var close = value.LastIndexOf(first == '[' ? ']' : '}');
                return close > 0 && close < value.Length - 1 && value[(close + 1)..].TrimStart() is not ['#', ..]
                    ? new Localized($"“{value[..(close + 1)]}”是一列，后面不能再有文字", $"{value[..(close + 1)]} is a list, and no text can follow it")
                    : null;
            case '"' or '\'':
                var quote = value[1..].LastIndexOf(first) + 1;
                return quote > 0 && value[(quote + 1)..].TrimStart() is [not ('#' or ','), ..]
                    ? new Localized("引号后面不能再有文字", "no text can follow the closing quotation mark")
                    : null;
            default:
                return null;
        }
    }
}
