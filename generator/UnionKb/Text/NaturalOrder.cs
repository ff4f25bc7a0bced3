using UnionKb.Text.Numerals;

namespace UnionKb.Text;

/// <summary>
/// Names in the order that people give them: numbers by their value (第2节 before 第10节, 2.md before 10.md), Chinese ones behind 第 too (第二章
/// before 第十章, 第九十九条 before 第一百零二条), everything else character by character.
/// </summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y) => Compare(x.AsSpan(), y.AsSpan());

    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = FirstApart(left, right);
        var x = left[start..];
        var y = right[start..];
        for (var before = start == 0 ? '\0' : left[start - 1]; x.Length > 0 && y.Length > 0;)
        {
            var (first, second) = (NumberAt(x, before), NumberAt(y, before));
            if (first.Length > 0 && second.Length > 0)
            {
                var order = first.Value.CompareTo(second.Value);
                if (order != 0) return order;
                before = x[first.Length - 1];
                x = x[first.Length..];
                y = y[second.Length..];
                continue;
            }

            if (x[0] != y[0]) return x[0].CompareTo(y[0]);
            before = x[0];
            x = x[1..];
            y = y[1..];
        }

        var rest = x.Length.CompareTo(y.Length);
        return rest != 0 ? rest : left.SequenceCompareTo(right);
    }

    /// <summary>Where two names part: at the first character that differs, or where the number begins that it may belong to.</summary>
    private static int FirstApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = left.CommonPrefixLength(right);
        if (left[..start].LastIndexOf('第') is >= 0 and var ordinal) return ordinal + 1;
        while (start > 0 && char.IsAsciiDigit(left[start - 1])) start--;
        return start;
    }

    /// <summary>The number that a text begins with; no length when it begins with none, or with one too long to be a count.</summary>
    private static (int Length, long Value) NumberAt(ReadOnlySpan<char> text, char before)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        if (length > 0) return length <= 18 ? (length, long.Parse(text[..length], System.Globalization.CultureInfo.InvariantCulture)) : (0, 0);
        if (before != '第') return (0, 0);
        length = ChineseNumber.HanLength(text);
        return length > 0 ? (length, ChineseNumber.Parse(text[..length])) : (0, 0);
    }
}
