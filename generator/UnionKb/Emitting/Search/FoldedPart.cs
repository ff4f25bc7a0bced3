using UnionKb.Text.Folding;

namespace UnionKb.Emitting.Search;

/// <summary>
/// The folded text of some chunks: each block followed by one U+0000, which no folded text holds, so that no pair of characters
/// reaches from one block into the next. Positions count from the part's start.
/// </summary>
internal sealed class FoldedPart
{
    private FoldedPart(FoldBuffer text, int[] chunkStarts, List<FoldedStretch> stretches)
    {
        Text = text;
        ChunkStarts = chunkStarts;
        Stretches = stretches;
        Counts = new int[0x10000];
        foreach (var unit in text.Written) Counts[unit]++;
        Counts[0] = 0;
    }

    public FoldBuffer Text { get; }

    public int[] ChunkStarts { get; }

    /// <summary>The pages of this part in order; a page over a part's border is in both.</summary>
    public List<FoldedStretch> Stretches { get; }

    /// <summary>How often each UTF-16 unit stands in the text; block ends are not counted.</summary>
    public int[] Counts { get; }

    public static FoldedPart Fold(SearchPage[] pages, ReadOnlySpan<TextChunk> chunks)
    {
        var text = new FoldBuffer(0x4000);
        var starts = new int[chunks.Length];
        var stretches = new List<FoldedStretch>();
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            starts[chunk] = text.Length;
            foreach (var (page, first, last) in chunks[chunk].Pages(pages)) stretches.Add(Fold(page, first, last, text));
        }

        return new FoldedPart(text, starts, stretches);
    }

    private static FoldedStretch Fold(SearchPage page, int first, int last, FoldBuffer text)
    {
        var start = text.Length;
        var (title, headings, traditional) = (0, 0, false);
        for (var block = first; block <= last; block++)
        {
            var from = text.Length;
            traditional |= Variants.Append(page.Text(block), text);
            if (block == 0) title = text.Length - from;
            text.Append('\0', 0);
            if (block > 0 && block <= page.Headings) headings += text.Length - from;
        }

        return new FoldedStretch(page.Page.Index, first == 0 ? start : -1, title, headings, traditional);
    }
}

/// <summary>Blocks of one page in a part.</summary>
/// <param name="Start">Position of the title, or -1 where the stretch begins later in the page.</param>
/// <param name="Title">Folded length of the title.</param>
/// <param name="Headings">Folded length of the headings with the ends of their blocks.</param>
/// <param name="IsTraditional">Whether folding made traditional characters simplified.</param>
internal readonly record struct FoldedStretch(int Page, int Start, int Title, int Headings, bool IsTraditional);
