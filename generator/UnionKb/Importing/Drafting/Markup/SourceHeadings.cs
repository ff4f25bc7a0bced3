using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// The headings of a text with their marks, for the headings of a recipe that have the same words. What marks a whole heading is how headings look, and
/// no part of it; so is the end of a line inside one.
/// </summary>
internal sealed class SourceHeadings
{
    private readonly Dictionary<string, Queue<Segment>> _headings = new(StringComparer.Ordinal);

    public SourceHeadings(SeedText seed)
    {
        Segment[] headings = [.. seed.Segments.Where(s => s.Kind is SegmentKind.Heading or SegmentKind.Title && s.CopyOf is null)];
        if (!Array.Exists(headings, h => h.Marks.Length > 0)) return;
        foreach (var heading in headings)
        {
            if (!_headings.TryGetValue(heading.Text, out var queue)) _headings[heading.Text] = queue = [];
            queue.Enqueue(heading);
        }
    }

    /// <summary>Links of headings that no heading of a page has taken over: they are titles, and a title holds none.</summary>
    public IEnumerable<(Segment Heading, InlineMark Link)> LinksLeft => _headings.Values.SelectMany(q => q).OrderBy(h => h.Line)
        .SelectMany(h => h.Marks.Where(m => m.Kind == InlineMarkKind.Link).Select(m => (h, m)));

    /// <summary>The next heading of these words as Markdown, or null for words that the text has in no heading, or without marks.</summary>
    public string? Write(string text, InlineWriter inlines)
    {
        if (!_headings.TryGetValue(text, out var queue) || !queue.TryDequeue(out var heading)) return null;
        var marks = Array.FindAll(heading.Marks, m => m.Kind != InlineMarkKind.Break && !IsLook(m, heading.Text));
        return Array.Exists(marks, m => m.Kind <= InlineMarkKind.Code || m.Kind == InlineMarkKind.Picture)
            ? inlines.Write(heading with { Marks = marks }, [new TextSpan(0, heading.Text.Length)], 0, inCell: true)
            : null;
    }

    private static bool IsLook(InlineMark mark, string text) =>
        mark.Kind is InlineMarkKind.Strong or InlineMarkKind.Emphasis or InlineMarkKind.Underline or InlineMarkKind.Highlight
        && mark.Span.Start == 0 && mark.Span.End == text.Length;
}
