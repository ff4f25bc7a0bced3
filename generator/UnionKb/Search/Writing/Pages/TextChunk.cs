namespace UnionKb.Search.Writing.Pages;

/// <summary>A block of a page's text: its number in <see cref="SearchPage"/>.</summary>
internal readonly record struct BlockPlace(int Page, int Block);

/// <summary>A stretch of whole blocks, over page borders, that is loaded as one: from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal readonly record struct TextChunk(BlockPlace Start, BlockPlace End)
{
    /// <summary>Cuts the text of all pages, in order, into chunks of at least <paramref name="size"/> UTF-16 units; the last may be shorter.</summary>
    public static List<TextChunk> Cut(SearchPage[] pages, int size)
    {
        var chunks = new List<TextChunk>();
        var start = new BlockPlace(0, 0);
        var units = 0;
        for (var page = 0; page < pages.Length; page++)
        {
            // Only pages across which a chunk ends are looked at block by block.
            if (units + pages[page].Length < size)
            {
                units += pages[page].Length;
                continue;
            }

            for (var block = 0; block < pages[page].Count; block++)
            {
                if (units >= size) Close(new BlockPlace(page, block));
                units += pages[page].Text(block).Length;
            }

            if (units >= size) Close(new BlockPlace(page + 1, 0));
        }

        if (start.Page < pages.Length) Close(new BlockPlace(pages.Length, 0));
        return chunks;

        void Close(BlockPlace end)
        {
            if (end == start) return;
            chunks.Add(new TextChunk(start, end));
            start = end;
            units = 0;
        }
    }

    /// <summary>The pages of the chunk, each with its first and last block (both included).</summary>
    public IEnumerable<(SearchPage Page, int First, int Last)> Pages(SearchPage[] pages)
    {
        for (var page = Start.Page; page <= End.Page && page < pages.Length; page++)
        {
            var first = page == Start.Page ? Start.Block : 0;
            var last = page == End.Page ? End.Block - 1 : pages[page].Count - 1;
            if (first <= last) yield return (pages[page], first, last);
        }
    }
}
