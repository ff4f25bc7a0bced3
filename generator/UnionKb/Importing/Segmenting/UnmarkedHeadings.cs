namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Headings without a mark: at most 20 characters, no final punctuation, and body text on the next line. The first line of a text is
/// its title under the same rule, where another heading may follow in place of body text.
/// </summary>
internal static class UnmarkedHeadings
{
    public const int MaxLength = 20;

    private const string FinalMarks = "。；，：、！？…";

    /// <param name="next">The next line that is not blank, or null at the end.</param>
    public static SegmentKind KindOf(string text, string? next, bool first)
    {
        if (!IsShort(text) || next is null) return SegmentKind.Paragraph;
        if (first) return SegmentKind.Title;
        return IsShort(next) ? SegmentKind.Paragraph : SegmentKind.Heading;
    }

    private static bool IsShort(string text) => text.Length <= MaxLength && !FinalMarks.Contains(text[^1]);
}
