using System.Text;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// The sentences of a segment and what they are compared by. A row is one sentence, its cells parted by bars (<see cref="RowKey"/>); so is a line of
/// code. What stands in the plain text only (signs of items, descriptions of pictures) is no part of the key, because a page has none of it in its text.
/// </summary>
internal static class SegmentSentences
{
    public static IEnumerable<TextSpan> Of(Segment segment) =>
        segment.Form.Kind is FormKind.Row or FormKind.Code ? [new TextSpan(0, segment.Text.Length)] : Sentences.Split(segment.Text);

    public static string KeyOf(Segment segment, TextSpan span)
    {
        if (segment.Form.Kind == FormKind.Row) return RowKey.Of(segment.Cells.Select(c => Visible(segment, c)));
        return SentenceKey.Of(Visible(segment, span));
    }

    public static string Visible(Segment segment, TextSpan span)
    {
        if (!Array.Exists(segment.Marks, IsUnseen)) return segment.Text.Substring(span.Start, span.Length);
        var text = new StringBuilder(span.Length);
        var at = span.Start;
        foreach (var mark in segment.Marks.Where(m => IsUnseen(m) && m.Span.End > span.Start && m.Span.Start < span.End))
        {
            if (mark.Span.Start > at) text.Append(segment.Text, at, mark.Span.Start - at);
            at = Math.Max(at, mark.Span.End);
        }

        if (at < span.End) text.Append(segment.Text, at, span.End - at);
        return text.ToString();
    }

    private static bool IsUnseen(InlineMark mark) =>
        mark.Kind == InlineMarkKind.Silent || (mark.Kind == InlineMarkKind.Picture && mark.File is { IsShown: true });
}
