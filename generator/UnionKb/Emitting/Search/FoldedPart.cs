using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Emitting.Search;

/// <summary>
/// The folded text of some chunks: each block followed by one U+0000, which no folded text holds, so that no pair of characters
/// reaches from one block into the next. Positions count from the part's start.
/// </summary>
internal sealed class FoldedPart
{
    private FoldedPart(FoldBuffer text, int[] chunkStarts, List<(int Page, int Start, int TitleLength)> pages)
    {
        Text = text;
        ChunkStarts = chunkStarts;
        Pages = pages;
        Counts = new int[0x10000];
        foreach (var unit in text.Written) Counts[unit]++;
        Counts[0] = 0;
    }

    public FoldBuffer Text { get; }

    public int[] ChunkStarts { get; }

    /// <summary>The pages whose title is in this part.</summary>
    public List<(int Page, int Start, int TitleLength)> Pages { get; }

    /// <summary>How often each UTF-16 unit stands in the text; block ends are not counted.</summary>
    public int[] Counts { get; }

    public static FoldedPart Fold(LinkedPage[] pages, ReadOnlySpan<TextChunk> chunks)
    {
        var text = new FoldBuffer(0x4000);
        var starts = new int[chunks.Length];
        var begun = new List<(int, int, int)>();
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            starts[chunk] = text.Length;
            foreach (var (page, first, last) in chunks[chunk].Pages(pages))
            {
                for (var block = first; block <= last; block++)
                {
                    var start = text.Length;
                    Folding.Append(block == 0 ? page.Title : page.Blocks[block - 1].Text, text);
                    if (block == 0) begun.Add((page.Index, start, text.Length - start));
                    text.Append('\0', 0);
                }
            }
        }

        return new FoldedPart(text, starts, begun);
    }
}
