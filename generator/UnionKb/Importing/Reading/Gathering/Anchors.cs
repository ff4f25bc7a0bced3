using System.Text;
using UnionKb.Text;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>
/// Anchors that programs make from the words of headings: they agree in letters and digits, by which a heading is found; a number behind them is that
/// of a repeated heading, from 1 at the second (GitHub).
/// </summary>
internal static class Anchors
{
    private const string Outline = "|outline";

    /// <summary>Letters and digits of a text in lower case.</summary>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Width.Narrow(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune));
        }

        return key.ToString();
    }

    /// <summary>The anchor of a heading, the same way.</summary>
    /// <param name="repeated">How many headings of these words stand before it.</param>
    public static string Of(string heading, int repeated)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var rune in Width.Narrow(heading).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) anchor.Append(Rune.ToLowerInvariant(rune));
            else if (anchor.Length > 0 && anchor[^1] != '-') anchor.Append('-');
        }

        if (repeated > 0) anchor.Append(System.Globalization.CultureInfo.InvariantCulture, $"-{repeated}");
        return anchor.ToString().Trim('-');
    }

    /// <summary>Place among the headings of the one that an anchor means, or -1.</summary>
    /// <param name="keys">Keys of the headings in their order.</param>
    public static int Find(string anchor, string[] keys)
    {
        anchor = Uri.UnescapeDataString(anchor);
        // LibreOffice adds what kind of place it is.
        if (anchor.EndsWith(Outline, StringComparison.Ordinal)) anchor = anchor[..^Outline.Length];
        if (KeyOf(anchor) is not { Length: > 0 } key) return -1;
        if (Array.IndexOf(keys, key) is >= 0 and var found) return found;
        var mark = anchor.LastIndexOfAny(['-', '_']);
        if (mark <= 0 || !int.TryParse(anchor.AsSpan(mark + 1), out var number) || number < 1) return -1;
        var repeated = KeyOf(anchor[..mark]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == repeated && number-- == 0) return i;
        }

        return -1;
    }
}
