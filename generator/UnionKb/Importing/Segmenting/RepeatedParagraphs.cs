namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Finds paragraphs that repeat an earlier one character for character. Only whole paragraphs of at least 40 characters that end like a
/// sentence count: refrains, list rows and lines of forms are shorter or open-ended, and stay.
/// </summary>
internal static class RepeatedParagraphs
{
    public const int MinLength = 40;

    private const string SentenceEnds = "。！？”’）";

    /// <summary>The segments with <see cref="Segment.CopyOf"/> set on each repetition.</summary>
    public static Segment[] Mark(IReadOnlyList<Segment> segments, string raw)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var marked = new Segment[segments.Count];
        for (var i = 0; i < marked.Length; i++)
        {
            var segment = marked[i] = segments[i];
            if (!CanRepeat(segment)) continue;
            var text = raw.Substring(segment.Raw.Start, segment.Raw.Length);
            if (!first.TryAdd(text, segment.Line)) marked[i] = segment with { CopyOf = first[text] };
        }

        return marked;
    }

    /// <summary>Repetitions joined to blocks: neighbours whose originals are neighbours too.</summary>
    public static RepeatedBlock[] Blocks(IReadOnlyList<Segment> segments)
    {
        var blocks = new List<RepeatedBlock>();
        var before = new Dictionary<int, int>();
        for (var i = 1; i < segments.Count; i++) before[segments[i].Line] = segments[i - 1].Line;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].CopyOf is not { } copied) continue;
            var continues = i > 0 && segments[i - 1].CopyOf is { } previous && before.GetValueOrDefault(copied) == previous;
            if (continues) blocks[^1] = blocks[^1] with { Paragraphs = blocks[^1].Paragraphs + 1, Characters = blocks[^1].Characters + segments[i].Raw.Length };
            else blocks.Add(new RepeatedBlock(segments[i].Line, copied, 1, segments[i].Raw.Length));
        }

        return [.. blocks];
    }

    private static bool CanRepeat(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Text.Length >= MinLength && SentenceEnds.Contains(segment.Text[^1]);
}
