namespace UnionKb.Search.Format;

/// <summary>How often a unit stands on a page, and the best place where it does: 0 text, 1 heading, 2 title.</summary>
internal readonly record struct PageCount(int Page, int Hits, int Place);

/// <summary>The pages of one frequent unit, rising: their number, then for each the gap before it and, coded as one, hits and place.</summary>
internal static class PageCounts
{
    public static BitWriter Write(IReadOnlyCollection<PageCount> counts)
    {
        var bits = new BitWriter();
        var (gaps, codes, next) = (new AdaptiveCode(IndexFormat.PageGapOrder), new AdaptiveCode(IndexFormat.HitsOrder), 0);
        bits.WriteNumber(counts.Count, IndexFormat.PageCountOrder);
        foreach (var count in counts)
        {
            gaps.Write(bits, count.Page - next);
            codes.Write(bits, ((count.Hits - 1) * IndexFormat.Places) + count.Place);
            next = count.Page + 1;
        }

        return bits;
    }

    /// <param name="pages">Numbers of pages are below it.</param>
    /// <exception cref="InvalidDataException">The bits are no such counts.</exception>
    public static PageCount[] Read(BitReader bits, int pages)
    {
        var counts = new PageCount[bits.ReadCount(IndexFormat.PageCountOrder)];
        var (gaps, codes, page) = (new AdaptiveCode(IndexFormat.PageGapOrder), new AdaptiveCode(IndexFormat.HitsOrder), -1L);
        for (var k = 0; k < counts.Length; k++)
        {
            page += gaps.Read(bits) + 1;
            if (page >= pages) throw new InvalidDataException("no such page");
            var code = codes.Read(bits);
            counts[k] = new PageCount((int)page, (code / IndexFormat.Places) + 1, code % IndexFormat.Places);
        }

        return counts;
    }
}
