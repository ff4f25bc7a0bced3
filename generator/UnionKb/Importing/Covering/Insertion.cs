namespace UnionKb.Importing.Covering;

/// <summary>
/// Whether a sentence stands in a text with something added in one place inside it: its beginning and its rest follow each other there, whatever is between
/// them, also the end of a sentence.
/// </summary>
internal static class Insertion
{
    /// <summary>The longest addition, in characters of keys.</summary>
    public const int Longest = 400;

    /// <summary>Characters by which either part is found; shorter sentences have none.</summary>
    private const int Anchor = 4;

    /// <summary>Places that are looked at, so that a text of equal words stays quick.</summary>
    private const int MostPlaces = 50;

    /// <returns>The share of the sentence in what stands there now; 0 when it is not there.</returns>
    public static double Of(ReadOnlySpan<char> sentence, ReadOnlySpan<char> text)
    {
        if (sentence.Length < 2 * Anchor) return 0;
        for (int from = 0, tries = 0; tries < MostPlaces && text[from..].IndexOf(sentence[..Anchor]) is >= 0 and var found; tries++)
        {
            var start = from + found;
            var head = sentence.CommonPrefixLength(text[start..]);
            var window = text[start..Math.Min(text.Length, start + sentence.Length + Longest)];
            if (RestLength(sentence, window, head) is > 0 and var length) return (double)sentence.Length / length;
            from = start + 1;
        }

        return 0;
    }

    /// <summary>Length of the text from the sentence's beginning to the end of its rest, or 0.</summary>
    private static int RestLength(ReadOnlySpan<char> sentence, ReadOnlySpan<char> window, int head)
    {
        for (var end = window.Length; window[..end].LastIndexOf(sentence[^Anchor..]) is >= 0 and var last; end = last + Anchor - 1)
        {
            var length = last + Anchor;
            if (length <= sentence.Length) return 0;
            if (head + CommonEnd(sentence, window[..length]) >= sentence.Length) return length;
        }

        return 0;
    }

    private static int CommonEnd(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)]) length++;
        return length;
    }
}
