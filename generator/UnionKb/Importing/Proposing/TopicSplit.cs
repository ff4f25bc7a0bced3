using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// Which headings open a topic of their own. A text of fewer than 1,500 characters stays one page, and so does one whose parts
/// would have fewer than 40 on average: those are rows of a list. Else every heading of the first level
/// opens a topic, and one of a lower level does when the part it stands in is longer than 6,000 characters. Never inside a paragraph.
/// </summary>
internal static class TopicSplit
{
    public const int LeastText = 1_500;
    public const int LongestTopic = 6_000;
    public const int LeastPart = 40;

    /// <summary>For each segment whether it opens a topic.</summary>
    public static bool[] Of(IReadOnlyList<Segment> segments)
    {
        var opens = new bool[segments.Count];
        var lengths = new int[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++) lengths[i + 1] = lengths[i] + segments[i].Text.Length;
        var parts = segments.Count(s => s.Kind == SegmentKind.Heading && s.Level == 1);
        if (lengths[^1] < LeastText || lengths[^1] < (long)parts * LeastPart) return opens;
        Split(segments, lengths, 0, segments.Count, 1, opens);
        return opens;
    }

    private static void Split(IReadOnlyList<Segment> segments, int[] lengths, int start, int end, int level, bool[] opens)
    {
        var first = -1;
        for (var i = start; i <= end; i++)
        {
            var isBorder = i == end || (segments[i].Kind == SegmentKind.Heading && segments[i].Level <= level);
            if (!isBorder) continue;
            if (first >= 0 && lengths[i] - lengths[first] > LongestTopic) Split(segments, lengths, first + 1, i, level + 1, opens);
            if (i == end) return;
            opens[i] = true;
            first = i;
        }
    }
}
