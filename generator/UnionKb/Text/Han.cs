namespace UnionKb.Text;

/// <summary>Character classes of Chinese text that Unicode's general categories do not give directly.</summary>
public static class Han
{
    /// <summary>An ideograph of the basic plane or half of one beyond it (U+2E80 radicals to U+9FFF, compatibility block, surrogates).</summary>
    public static bool IsIdeograph(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '\u3007' or >= '\uD840' and <= '\uD8BF';

    /// <summary>
    /// Whether a line break beside this character is no word space. East Asian width W or F without Hangul, and the quotation
    /// marks, dashes and dots that Chinese sets full-width (CSS Text 3, section 4.1.3; UAX #11).
    /// </summary>
    public static bool JoinsLines(char c) =>
        c is >= '\u2E80' and <= '\uA4CF' and not (>= '\u3130' and <= '\u318F') || IsIdeograph(c)
        || c is >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6'
        || c is >= '\uDC00' and <= '\uDFFF'
        || c is '“' or '”' or '‘' or '’' or '—' or '…' or '·';
}
