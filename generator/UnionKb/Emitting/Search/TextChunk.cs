using UnionKb.Model;

namespace UnionKb.Emitting.Search;

/// <summary>A block of a page's text: number 0 is the title, then come the blocks of the body.</summary>
internal readonly record struct BlockPlace(int Page, int Block);

/// <summary>A stretch of whole blocks, over page borders, that is loaded as one: from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal readonly record struct TextChunk(BlockPlace Start, BlockPlace End)
{
    /// <summary>Cuts the text of all pages, in order, into chunks of at least <paramref name="size"/> UTF-16 units; the last may be shorter.</summary>
    /// <param name="lengths">UTF-16 units of each page: only pages across which a chunk ends are looked at block by block.</param>
    public static List<TextChunk> Cut(LinkedPage[] pages, int[] lengths, int size)
    {
        var chunks = new List<TextChunk>();
        var start = new BlockPlace(0, 0);
        var units = 0;
        for (var page = 0; page < pages.Length; page++)
        {
            if (units + lengths[page] < size)
            {
                units += lengths[page];
                continue;
            }

            var blocks = pages[page].Blocks;
            units += pages[page].Title.Length;
            for (var block = 1; block <= blocks.Length; block++)
            {
                if (units >= size) Close(new BlockPlace(page, block));
                units += blocks[block - 1].Text.Length;
            }

            if (units >= size) Close(new BlockPlace(page + 1, 0));
        }

        if (start.Page < pages.Length) Close(new BlockPlace(pages.Length, 0));
        return chunks;

        void Close(BlockPlace end)
        {
            chunks.Add(new TextChunk(start, end));
            start = end;
            units = 0;
        }
    }

    /// <summary>UTF-16 units of a page's title and blocks.</summary>
    public static int LengthOf(LinkedPage page)
    {
        var length = page.Title.Length;
        foreach (var block in page.Blocks) length += block.Text.Length;
        return length;
    }

    /// <summary>The pages of the chunk, each with its first and last block (both included).</summary>
    public IEnumerable<(LinkedPage Page, int First, int Last)> Pages(LinkedPage[] pages)
    {
        for (var page = Start.Page; page <= End.Page && page < pages.Length; page++)
        {
            var first = page == Start.Page ? Start.Block : 0;
            var last = page == End.Page ? End.Block - 1 : pages[page].Blocks.Length;
            if (first <= last) yield return (pages[page], first, last);
        }
    }
}
