namespace UnionKb.Linking.Names;

/// <summary>Two words in one front matter value: what stands before a space and the target behind it.</summary>
internal static class WrittenPair
{
    /// <summary>Cut at the first space: the word of a relation holds none, the target's name may.</summary>
    public static (string Left, string Right)? AtFirstSpace(string text) => Cut(text, text.AsSpan().IndexOfAny(' ', '\u3000'));

    /// <summary>Cut at the last space: an id holds none, the name before it may.</summary>
    public static (string Left, string Right)? AtLastSpace(string text) => Cut(text, text.AsSpan().LastIndexOfAny(' ', '\u3000'));

    private static (string Left, string Right)? Cut(string text, int at)
    {
        if (at <= 0) return null;
        var (left, right) = (text[..at].Trim(), text[(at + 1)..].Trim());
        return left.Length > 0 && right.Length > 0 ? (left, right) : null;
    }
}
