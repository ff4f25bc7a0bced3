using System.Buffers;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling;

/// <summary>
/// Combining marks (Unicode blocks Combining Diacritical Marks with Extended and Supplement, for Symbols, Half Marks) on Chinese characters: no word with
/// one is found by its characters.
/// </summary>
internal static class CombiningMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(
    [
        .. Between('\u0300', '\u036F'), .. Between('\u1AB0', '\u1AFF'), .. Between('\u1DC0', '\u1DFF'), .. Between('\u20D0', '\u20FF'),
        .. Between('\uFE20', '\uFE2F'),
    ]);

    /// <summary>Names each one in its place (UKB7030).</summary>
    public static void Report(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan();
        for (var at = Next(text, 1); at >= 0; at = Next(text, at + 1))
        {
            if (!Han.IsIdeograph(text[at - 1]) && !(char.IsLowSurrogate(text[at - 1]) && at > 1 && Han.IsIdeograph(text[at - 2]))) continue;
            var start = char.IsLowSurrogate(text[at - 1]) ? at - 2 : at - 1;
            diagnostics.Add(source, TextSpan.FromBounds(start, at + 1), Rules.MarkOnIdeograph, $"U+{(int)text[at]:X4}", text[start..at].ToString());
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        from < text.Length && text[from..].IndexOfAny(Marks) is >= 0 and var at ? from + at : -1;

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
