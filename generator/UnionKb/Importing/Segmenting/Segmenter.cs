using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Headings;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Cuts a seed into titles, headings and paragraphs, each normalised. Every character of the seed that is no white space is in exactly
/// one segment. The rules stand in the order in which they need each other, each in its own file.
/// </summary>
public static class Segmenter
{
    public static Segment[] Split(SourceText source) => Split(source, new Dictionary<int, int>(), DocumentForm.None);

    /// <param name="styled">Lines that the file declares to be headings, with their level from 1.</param>
    /// <param name="form">What the file says of its lines and words besides.</param>
    public static Segment[] Split(SourceText source, IReadOnlyDictionary<int, int> styled, DocumentForm form)
    {
        var segments = FormedSegments.Of(source.Text, form);
        Furniture.Apply(segments);
        FormedSegments.Restore(segments, s => !s.Form.IsPlain);
        ContentsList.Apply(segments);
        FormedSegments.Restore(segments, s => s.Form.Kind is not (FormKind.Paragraph or FormKind.Contents));
        RepeatedParagraphs.Apply(segments);
        FormedSegments.Restore(segments, s => s.CopyOf is not null && !s.Form.IsPlain);
        var body = segments.Where(s => s.Kind == SegmentKind.Paragraph && s.CopyOf is null).ToArray();
        var headings = HeadingRules.Find(body, styled, ContentsList.EntriesOf(segments));
        for (int i = 0, b = 0; i < segments.Length && b < body.Length; i++)
        {
            if (!ReferenceEquals(segments[i], body[b])) continue;
            segments[i] = headings[b++];
        }

        FormedSegments.Release(segments);
        TextItems.Apply(segments);

        return segments;
    }
}
