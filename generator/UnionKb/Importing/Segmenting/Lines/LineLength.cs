namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>How long lines of a kind are at most, in Chinese characters: two letters or digits of other scripts take the room of one.</summary>
internal static class LineLength
{
    /// <summary>Characters of a heading that nothing but its form shows.</summary>
    public const int OfHeading = 20;

    /// <summary>Length in Chinese characters, rounded up.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var halves = 0;
        foreach (var c in text) halves += c < '\u2E80' ? 1 : 2;
        return (halves + 1) / 2;
    }
}
