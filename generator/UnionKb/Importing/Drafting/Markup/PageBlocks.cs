using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>A part of a page: blocks that are made already, or lines of a text.</summary>
/// <param name="Kept">Lines that the page shows.</param>
/// <param name="All">The same with those that the recipe drops.</param>
internal sealed record PagePart(string[] Made, DraftLine[] Kept, DraftLine[] All)
{
    /// <summary>First line of the quotation or box that the lines stand in; null for running text.</summary>
    public string? Label { get; init; }

    /// <summary>Who spoke, below a quotation.</summary>
    public string? Attribution { get; init; }
}

/// <summary>
/// The parts of a page as its blocks. Notes that running text of the page calls stand at its end, those of another page once more; one whose call is
/// in a heading, or on no page, is a paragraph at its place.
/// </summary>
internal static class PageBlocks
{
    public static string[] Of(
        string page, IReadOnlyList<PagePart> parts, Func<PagePart, DraftLine[]> linesOf, PagePictures pictures, TextLinks links, SourceNotes source)
    {
        DraftLine[] running = [.. parts.Where(p => p.Label is null).SelectMany(linesOf)];
        string[] present = [.. running.Select(NoteOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        var called = running.SelectMany(CalledBy).Where(n => present.Contains(n, StringComparer.Ordinal) || source[n].Any()).ToHashSet(StringComparer.Ordinal);
        DraftLine[] copied = [.. called.Except(present, StringComparer.Ordinal).SelectMany(n => source[n])];
        var inlines = new InlineWriter(page, pictures, links, called);
        var blocks = new List<string>();
        var waiting = new List<DraftLine>();
        foreach (var part in parts)
        {
            if (part.Label is null)
            {
                waiting.AddRange(linesOf(part).Where(l => NoteOf(l) is not { } note || !called.Contains(note)));
                if (part.Made.Length == 0) continue;
            }

            blocks.AddRange(new FormWriter(inlines).Write(waiting));
            waiting.Clear();
            blocks.AddRange(part.Label is null ? part.Made : Boxed(part, linesOf(part), new InlineWriter(page, pictures, links, new HashSet<string>())));
        }

        blocks.AddRange(new FormWriter(inlines).Write(waiting));
        var notes = running.Concat(copied).Where(l => NoteOf(l) is { } note && called.Contains(note));
        blocks.AddRange(notes.GroupBy(NoteOf).Select(n => Note(n.Key!, [.. n], inlines)));
        return [.. blocks];
    }

    public static string Quoted(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal).Replace("> \n", ">\n", StringComparison.Ordinal);

    private static IEnumerable<string> Boxed(PagePart part, DraftLine[] lines, InlineWriter inlines)
    {
        if (lines.Length == 0) return [];
        var quote = string.Join("\n\n", new FormWriter(inlines).Write(lines));
        return [Quoted(part.Label + quote + (part.Attribution is { } speaker ? $"\n\n——{speaker}" : ""))];
    }

    private static IEnumerable<string> CalledBy(DraftLine line) => line.Segment.Marks.Where(m => m.Kind == InlineMarkKind.Note).Select(m => m.Target);

    private static string? NoteOf(DraftLine line) => SourceNotes.NumberOf(line.Segment);

    private static string Note(string number, DraftLine[] lines, InlineWriter inlines) =>
        $"[^{number}]: " + string.Join("\n\n", new FormWriter(inlines).Write(lines)).Replace("\n", "\n    ", StringComparison.Ordinal)
            .Replace("\n    \n", "\n\n", StringComparison.Ordinal);
}
