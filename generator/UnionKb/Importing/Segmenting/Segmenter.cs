using UnionKb.Importing.Normalising;
using UnionKb.Importing.Segmenting.Headings;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Cuts a seed into titles, headings and paragraphs, each normalised. Every character of the seed that is no white space is in exactly
/// one segment. The rules stand in the order in which they need each other, each in its own file.
/// </summary>
public static class Segmenter
{
    public static Segment[] Split(SourceText source) => Split(source, new Dictionary<int, int>());

    /// <param name="styled">Lines that the file declares to be headings, with their level from 1.</param>
    public static Segment[] Split(SourceText source, IReadOnlyDictionary<int, int> styled)
    {
        var segments = Paragraphs(source.Text);
        Furniture.Apply(segments);
        ContentsList.Apply(segments);
        RepeatedParagraphs.Apply(segments);
        var body = segments.Where(s => s.Kind == SegmentKind.Paragraph && s.CopyOf is null).ToArray();
        var headings = HeadingRules.Find(body, styled, ContentsList.EntriesOf(segments));
        for (int i = 0, b = 0; i < segments.Length && b < body.Length; i++)
        {
            if (!ReferenceEquals(segments[i], body[b])) continue;
            segments[i] = headings[b++];
        }

        return segments;
    }

    private static Segment[] Paragraphs(string text)
    {
        var lines = SourceLine.Of(text);
        var paragraphs = WrappedLines.Join(text, lines);
        var segments = new Segment[paragraphs.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            var (first, last) = (lines[paragraphs[i].Start.Value], lines[paragraphs[i].End.Value - 1]);
            var raw = TextSpan.FromBounds(first.Span.Start, last.Span.End);
            var normalised = Normaliser.Normalise(text.Substring(raw.Start, raw.Length));
            segments[i] = new Segment(SegmentKind.Paragraph, first.Number, raw, normalised)
            {
                Mark = HeadingMark.Read(normalised.Text),
                Indented = first.Indented,
            };
        }

        return segments;
    }
}
