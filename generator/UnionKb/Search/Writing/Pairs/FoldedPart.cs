using System.Numerics;
using System.Runtime.CompilerServices;
using UnionKb.Search.Writing.Pages;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>
/// The folded text of some chunks: each block followed by one U+0000, which no folded text holds, so that no pair of characters
/// reaches from one block into the next. Behind each stretch there are more of them, so that the positions of all others stay when a little is
/// added to it or taken from it. Positions count from the part's start.
/// </summary>
internal sealed class FoldedPart
{
    private const int LeastRoom = 16;

    private FoldedPart(FoldBuffer text, int[] chunkStarts, List<FoldedStretch> stretches)
    {
        Text = text;
        ChunkStarts = chunkStarts;
        Stretches = stretches;
        Count();
        Traditional = [.. Variants.All.Where(unit => Counts[unit] > 0)];
        if (Traditional.Length > 0) Simplify();
    }

    public FoldBuffer Text { get; }

    public int[] ChunkStarts { get; }

    /// <summary>The pages of this part in order; a page over a part's border is in both.</summary>
    public List<FoldedStretch> Stretches { get; }

    /// <summary>How often each UTF-16 unit stands in the text; block ends are not counted.</summary>
    public int[] Counts { get; } = new int[0x10000];

    /// <summary>The traditional and variant characters of the pages, which the text has no more.</summary>
    public char[] Traditional { get; }

    /// <param name="units">How many units the part has, about.</param>
    public static FoldedPart Fold(SearchPage[] pages, ReadOnlySpan<TextChunk> chunks, int units)
    {
        var text = new FoldBuffer(units + (units / 8));
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
        var (title, headings, summary) = (0, -1, -1);
        for (var block = first; block <= last; block++)
        {
            var from = text.Length;
            Folding.Append(page.Text(block), text);
            if (block == 0) title = text.Length - from;
            text.Append('\0', 0);
            if (block > 0 && block <= page.Headings) headings = text.Length;
            if (block == page.Summary) summary = text.Length - from;
        }

        Fill(text, start);
        return new FoldedStretch(page.Page.Index, first == 0 ? start : -1, title, headings, summary);
    }

    /// <summary>Makes the length of a stretch a multiple of a sixteenth to an eighth of it.</summary>
    private static void Fill(FoldBuffer text, int start)
    {
        var room = Math.Max(LeastRoom, 1 << Math.Max(0, BitOperations.Log2((uint)(text.Length - start)) - 3));
        while ((text.Length - start) % room != 0) text.Append('\0', 0);
    }

    private void Simplify()
    {
        Variants.Simplify(Text);
        foreach (var unit in Traditional)
        {
            Counts[Variants.FormOf(unit)] += Counts[unit];
            Counts[unit] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count()
    {
        foreach (var unit in Text.Written) Counts[unit]++;
        Counts[0] = 0;
    }
}

/// <summary>Blocks of one page in a part.</summary>
/// <param name="Start">Position of the title, or -1 where the stretch begins later in the page.</param>
/// <param name="Title">Folded length of the title.</param>
/// <param name="HeadingsEnd">Position behind the last heading and the end of its block, or -1 where there is none.</param>
/// <param name="Summary">Folded length of the summary with the end of its block, or -1 where there is none.</param>
internal readonly record struct FoldedStretch(int Page, int Start, int Title, int HeadingsEnd, int Summary);
