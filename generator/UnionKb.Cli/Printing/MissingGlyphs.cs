using System.Globalization;
using System.Text;

namespace UnionKb.Cli.Printing;

/// <summary>
/// Characters that were drawn as a box because no face has them: no glyph of the PDF stands for them. Asked for letters and digits only, as signs may be drawn
/// by glyphs of another width that have no character of their own.
/// </summary>
internal static class MissingGlyphs
{
    /// <summary>Each character with its number, in the order of the text; empty when none is missing.</summary>
    /// <param name="text">The words that stand on paper.</param>
    /// <param name="there">Characters that the PDF has glyphs for.</param>
    public static string Of(string text, IReadOnlySet<Rune> there) =>
        string.Join(", ", text.EnumerateRunes().Where(r => IsAsked(r) && !there.Contains(r)).Distinct().Select(r => $"{r} U+{r.Value:X4}"));

    private static bool IsAsked(Rune character) => Rune.GetUnicodeCategory(character) is
        UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber;
}
