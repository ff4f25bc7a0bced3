using UnionKb.Importing.Normalising;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Cuts a seed into titles, headings and paragraphs, one per line that is not blank, each normalised. Every character of the seed that
/// is no white space is in exactly one segment.
/// </summary>
public static class Segmenter
{
    public static Segment[] Split(SourceText source)
    {
        var lines = Lines(source.Text);
        var segments = new Segment[lines.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            var (line, raw, text) = lines[i];
            var kind = UnmarkedHeadings.KindOf(text.Text, i + 1 < lines.Count ? lines[i + 1].Text.Text : null, i == 0);
            segments[i] = new Segment(kind, line, raw, text);
        }

        return RepeatedParagraphs.Mark(segments, source.Text);
    }

    /// <summary>Lines that are not blank, counted as an editor shows them: after \n, \r\n or a lone \r.</summary>
    private static List<(int Line, TextSpan Raw, NormalisedText Text)> Lines(string text)
    {
        var lines = new List<(int, TextSpan, NormalisedText)>();
        var line = 1;
        for (var start = 0; start <= text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var normalised = Normaliser.Normalise(text[start..end]);
            if (normalised.Text.Length > 0) lines.Add((line, TextSpan.FromBounds(start, end), normalised));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
