namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Puts hard-wrapped lines together again. A text is wrapped when no line but a stray one is longer than some width of at most 80
/// characters and many are exactly that long. A full line goes on in the next one unless a blank line or an indent says that a paragraph
/// begins; where a text has no indents, a heading mark or the end of a sentence says so too.
/// </summary>
internal static class WrappedLines
{
    private const int LeastWidth = 20;
    private const int MostWidth = 80;

    /// <summary>Characters by which a full line may fall short: a mark that must not begin a line takes its predecessor along.</summary>
    private const int Slack = 2;

    /// <summary>Paragraphs as runs of lines.</summary>
    public static List<Range> Join(string text, IReadOnlyList<SourceLine> lines)
    {
        var width = WidthOf(lines);
        var indents = lines.Count(l => l.Indented) >= 3;
        var paragraphs = new List<Range>();
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            while (width > 0 && i < lines.Count && Continues(text, lines[i - 1], lines[i], width, indents)) i++;
            paragraphs.Add(first..i);
        }

        return paragraphs;
    }

    /// <summary>The width at which the text is wrapped; 0 when it is not.</summary>
    private static int WidthOf(IReadOnlyList<SourceLine> lines)
    {
        var lengths = new int[MostWidth + 1];
        var longer = 0;
        foreach (var line in lines)
        {
            if (line.Span.Length > MostWidth) longer++;
            else lengths[line.Span.Length]++;
        }

        var width = MostWidth;
        for (var w = MostWidth - 1; w >= LeastWidth; w--)
        {
            if (lengths[w] > lengths[width]) width = w;
        }

        var enough = 0;
        for (var w = LeastWidth; w <= MostWidth; w++)
        {
            if (w > width) longer += lengths[w];
            else enough += lengths[w];
        }

        return lengths[width] >= 4 && lengths[width] * 4 >= enough && longer <= 1 + (lines.Count / 50) ? width : 0;
    }

    private static bool Continues(string text, SourceLine line, SourceLine next, int width, bool indents)
    {
        if (next.AfterBlank || next.Indented || line.Span.Length < width - Slack || line.Span.Length > width) return false;
        var ends = Marks.EndsSentence(text.AsSpan(line.Span.Start, line.Span.Length).TrimEnd());
        var mark = HeadingMark.Read(text.AsSpan(next.Span.Start, next.Span.Length));
        if (mark.Kind == MarkKind.None) return indents || !ends;
        return !ends && (indents || mark.Kind is MarkKind.Bracketed or MarkKind.Article);
    }
}
