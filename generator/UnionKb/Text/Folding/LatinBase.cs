namespace UnionKb.Text.Folding;

/// <summary>
/// The ASCII letter that a folded Latin letter sorts as: the first part of its canonical decomposition (é, ǘ), and for those that have none what
/// the root collation of CLDR gives as their primary weight (ø, ł, æ).
/// </summary>
internal static class LatinBase
{
    /// <summary>Letters with a stroke or hook and ligatures, with the letter that they begin like.</summary>
    private const string Own = "æaœoøoðdđdþtħhıiłlŋnŧtƀbɨi";

    /// <summary>The ASCII letter in lower case, or <c>\0</c> for what is no Latin letter.</summary>
    public static char Of(int folded)
    {
        if (folded is < 0xC0 or > 0x1EFF) return '\0';
        while (Folder.Shared.Table.CanonicalParts(folded) is { } parts) folded = parts[0];
        if (folded < 0x80) return char.IsAsciiLetter((char)folded) ? char.ToLowerInvariant((char)folded) : '\0';
        var at = Own.IndexOf((char)folded);
        return at >= 0 && at % 2 == 0 ? Own[at + 1] : '\0';
    }
}
