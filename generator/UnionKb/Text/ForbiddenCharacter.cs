namespace UnionKb.Text;

/// <summary>
/// Characters that no file of a site may hold: those that XML 1.0 (2.2) cannot express and those that the HTML Living Standard (13.2.3.5) calls errors.
/// They are control characters other than tab and line ends, and noncharacters.
/// </summary>
public static class ForbiddenCharacter
{
    /// <summary>Where the first one stands, -1 when there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var first = -1;
        Look(text.IndexOfAnyInRange('\0', '\b'));
        Look(text.IndexOfAnyInRange('\v', '\f'));
        Look(text.IndexOfAnyInRange('\u000E', '\u001F'));
        Look(text.IndexOfAnyInRange('\u007F', '\u009F'));
        Look(text.IndexOfAnyInRange('\uFDD0', '\uFDEF'));
        Look(text.IndexOfAnyInRange('\uFFFE', '\uFFFF'));
        Look(BeyondBasicPlane(text));
        return first;

        void Look(int found)
        {
            if (found >= 0 && (first < 0 || found < first)) first = found;
        }
    }

    /// <summary>Its name as Unicode writes it, such as <c>U+000B</c>.</summary>
    public static string NameAt(ReadOnlySpan<char> text, int index)
    {
        var code = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        return $"U+{code:X4}";
    }

    /// <summary>The last two characters of every plane.</summary>
    private static int BeyondBasicPlane(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny('\uDFFE', '\uDFFF') is >= 0 and var low; from += low + 1)
        {
            var at = from + low;
            if (at > 0 && char.IsHighSurrogate(text[at - 1]) && (text[at - 1] & 0x3F) == 0x3F) return at - 1;
        }

        return -1;
    }
}
