using UnionKb.Importing.Normalising;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// The paragraphs of a text, each normalised and with what its document says of it. Rows, items and code are whole lines and no repetitions; code is as
/// it was written.
/// </summary>
internal static class FormedSegments
{
    public static Segment[] Of(string text, DocumentForm form)
    {
        var lines = SourceLine.Of(text);
        var paragraphs = WrappedLines.Join(text, lines, form.Lines.ContainsKey);
        var segments = new Segment[paragraphs.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            var (first, last) = (lines[paragraphs[i].Start.Value], lines[paragraphs[i].End.Value - 1]);
            var raw = TextSpan.FromBounds(first.Span.Start, last.Span.End);
            var line = form.Lines.GetValueOrDefault(first.Number, LineForm.Plain);
            var written = text.Substring(raw.Start, raw.Length);
            var normalised = line.Kind == FormKind.Code
                ? new NormalisedText(written, [.. Enumerable.Range(0, written.Length)], [])
                : Normalised(written, raw.Start, form.MarksIn(raw.Start, raw.End));
            var origins = normalised.Origins;
            segments[i] = new Segment(SegmentKind.Paragraph, first.Number, raw, normalised)
            {
                Mark = HeadingMark.Read(normalised.Text),
                Indented = first.Indented,
                Form = line,
                Cells = Array.ConvertAll(line.Cells, c => Placed(c, raw.Start, origins)),
                Marks = MarksOf(form.MarksIn(raw.Start, raw.End + 1), raw.Start, origins),
            };
        }

        return segments;
    }

    /// <summary>Characters of code stay as they are; to what stands around them they are a Latin word.</summary>
    private static NormalisedText Normalised(string written, int start, ReadOnlySpan<InlineMark> marks)
    {
        var isCode = new bool[written.Length];
        foreach (var mark in marks)
        {
            var (first, last) = (mark.Span.Start - start, Math.Min(mark.Span.End - start, written.Length));
            if (mark.Kind == InlineMarkKind.Code) Array.Fill(isCode, true, first, last - first);
        }

        if (!isCode.Contains(true)) return Normaliser.Normalise(written);
        var masked = written.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (isCode[i]) masked[i] = 'A';
        }

        var normalised = Normaliser.Normalise(new string(masked));
        var text = normalised.Text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (isCode[normalised.Origins[i]]) text[i] = written[normalised.Origins[i]];
        }

        return normalised with { Text = new string(text) };
    }

    /// <summary>Makes paragraphs again of segments that a rule for lines without a form has taken for something else.</summary>
    public static void Restore(Segment[] segments, Predicate<Segment> isFormed)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if ((segments[i].Kind != SegmentKind.Paragraph || segments[i].CopyOf is not null) && isFormed(segments[i]))
                segments[i] = segments[i] with { Kind = SegmentKind.Paragraph, CopyOf = null, Rule = StructureRule.None };
        }
    }

    /// <summary>An item that is a heading of the text holds nothing: what stood in it stands under it.</summary>
    public static void Release(Segment[] segments)
    {
        var headings = segments.Where(s => s.Kind is SegmentKind.Heading or SegmentKind.Title).SelectMany(s => s.Form.In).Select(h => h.Number).ToHashSet();
        if (headings.Count == 0) return;
        for (var i = 0; i < segments.Length; i++)
        {
            if (Array.Exists(segments[i].Form.In, h => headings.Contains(h.Number)))
                segments[i] = segments[i] with { Form = segments[i].Form with { In = Array.FindAll(segments[i].Form.In, h => !headings.Contains(h.Number)) } };
        }
    }

    private static InlineMark[] MarksOf(ReadOnlySpan<InlineMark> marks, int start, int[] origins)
    {
        var placed = new InlineMark[marks.Length];
        for (var i = 0; i < placed.Length; i++) placed[i] = marks[i] with { Span = Placed(marks[i].Span, start, origins) };
        return placed;
    }

    /// <summary>A place of the raw text in the normalised one.</summary>
    private static TextSpan Placed(TextSpan raw, int start, int[] origins) =>
        TextSpan.FromBounds(IndexOf(origins, raw.Start - start), IndexOf(origins, raw.End - start));

    private static int IndexOf(int[] origins, int place)
    {
        var (low, high) = (0, origins.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (origins[middle] < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
