using UnionKb.Model;
using UnionKb.Search.Format;

namespace UnionKb.Search.Answering;

/// <summary>What <c>index.js</c> says: where pages, shards of text and shards of positions begin (Search/README.md).</summary>
internal sealed class IndexHead
{
    // The stamp of a shard is for readers that hold the files of an older build.
    private const int StampBits = 24;

    private readonly int[] _kinds;

    public IndexHead(BitReader bits)
    {
        var pages = Count(bits);
        Length = Count(bits);
        bits.Read(2);
        var hasSummaries = bits.Read(1) == 1;
        PageStarts = Rising(bits, pages);
        TitleLengths = Numbers(bits, pages, 4);
        var headings = Numbers(bits, pages, 4);
        SummaryStarts = [.. Enumerable.Range(0, pages).Select(page => PageStarts[page] + TitleLengths[page] + 1 + headings[page])];
        var summaries = hasSummaries ? Numbers(bits, pages, 4) : new int[pages];
        BodyStarts = [.. Enumerable.Range(0, pages).Select(page => SummaryStarts[page] + summaries[page])];
        _kinds = [.. Enumerable.Range(0, pages).Select(_ => (int)bits.Read(5))];
        TextStarts = Rising(bits, Count(bits));
        ShardKeys = new long[Count(bits)];
        var (steps, first) = (new AdaptiveCode(0), 0L);
        for (var shard = 0; shard < ShardKeys.Length; shard++)
        {
            ShardKeys[shard] = ((first += steps.Read(bits)) << 16) + (long)bits.Read(16);
            bits.Skip(StampBits);
        }

        ReadFrequentUnits(bits);
    }

    public int Pages => PageStarts.Length;

    /// <summary>UTF-16 units of the whole folded text.</summary>
    public int Length { get; }

    public int[] PageStarts { get; }

    public int[] TitleLengths { get; }

    /// <summary>Where the title and the headings of each page end.</summary>
    public int[] SummaryStarts { get; }

    /// <summary>Where the summary of each page, if it has one, ends.</summary>
    public int[] BodyStarts { get; }

    public int[] TextStarts { get; }

    /// <summary>The first pair of each shard of positions.</summary>
    public long[] ShardKeys { get; }

    /// <summary>The shard of counts of each frequent unit, and all units of that shard.</summary>
    public Dictionary<char, (int Shard, char[] Units)> Frequent { get; } = [];

    public PageKind KindOf(int page) => (PageKind)(_kinds[page] >> 1);

    public int Pillar(int page) => _kinds[page] & 1;

    public int PageOf(int position) => LastNotAbove(PageStarts, position);

    public int TextEnd(int shard) => shard + 1 < TextStarts.Length ? TextStarts[shard + 1] : Length;

    public int PageEnd(int page) => page + 1 < Pages ? PageStarts[page + 1] : int.MaxValue;

    public static int LastNotAbove<T>(T[] rising, T value)
        where T : IComparable<T>
    {
        var (low, high) = (0, rising.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rising[middle].CompareTo(value) <= 0) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private static int Count(BitReader bits) => checked((int)bits.Read(32));

    private static int[] Numbers(BitReader bits, int count, int size)
    {
        var code = new AdaptiveCode(size);
        var numbers = new int[count];
        for (var k = 0; k < count; k++) numbers[k] = code.Read(bits);
        return numbers;
    }

    private static int[] Rising(BitReader bits, int count)
    {
        var numbers = Numbers(bits, count, 8);
        for (var k = 1; k < count; k++) numbers[k] += numbers[k - 1];
        return numbers;
    }

    private void ReadFrequentUnits(BitReader bits)
    {
        var (steps, unit) = (new AdaptiveCode(6), 0);
        var shards = Count(bits);
        for (var shard = 0; shard < shards; shard++)
        {
            bits.Skip(StampBits);
            var units = new char[bits.ReadNumber(0)];
            for (var k = 0; k < units.Length; k++) units[k] = (char)(unit += steps.Read(bits));
            foreach (var own in units) Frequent.Add(own, (shard, units));
        }
    }
}
