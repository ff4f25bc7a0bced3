using UnionKb.Model;
using UnionKb.Search.Format;

namespace UnionKb.Search.Answering;

/// <summary>What <c>index.js</c> says: where pages, shards of text and shards of positions begin (Search/README.md).</summary>
internal sealed class IndexHead
{
    private readonly int[] _kinds;

    /// <exception cref="InvalidDataException">The bits are no head of an index, or one that contradicts itself.</exception>
    public IndexHead(BitReader bits)
    {
        var pages = bits.ReadCount();
        Length = bits.Read(IndexFormat.CountBits) is var length and <= int.MaxValue ? (int)length : throw new InvalidDataException("too long");
        SkipVariants(bits);
        bits.Skip(1);
        var hasSummaries = bits.Read(1) == 1;
        PageStarts = Rising(bits, pages);
        TitleLengths = Numbers(bits, pages, IndexFormat.LengthOrder);
        var headings = Numbers(bits, pages, IndexFormat.LengthOrder);
        SummaryStarts = [.. Enumerable.Range(0, pages).Select(page => PageStarts[page] + TitleLengths[page] + 1 + headings[page])];
        var summaries = hasSummaries ? Numbers(bits, pages, IndexFormat.LengthOrder) : new int[pages];
        BodyStarts = [.. Enumerable.Range(0, pages).Select(page => SummaryStarts[page] + summaries[page])];
        for (var page = 0; page < pages; page++) Check(SummaryStarts[page] >= PageStarts[page] && BodyStarts[page] <= Math.Min(PageEnd(page), Length));
        _kinds = [.. Enumerable.Range(0, pages).Select(_ => (int)bits.Read(IndexFormat.KindBits + 1))];
        TextStarts = Rising(bits, bits.ReadCount());
        Check(Array.TrueForAll(_kinds, kind => kind >> 1 < PageKinds.All.Count) && TextStarts.Length > 0 == pages > 0);
        (ShardKeys, ShardStamps) = ReadPairShards(bits);
        Frequent = ReadFrequentUnits(bits);
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

    /// <summary>The stamp of each shard of positions.</summary>
    public string[] ShardStamps { get; }

    /// <summary>The shard of counts of each frequent unit.</summary>
    public Dictionary<char, CountShard> Frequent { get; }

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

    /// <summary>What only the page script needs: forms of some characters (this program has the whole table).</summary>
    private static void SkipVariants(BitReader bits)
    {
        if (bits.Read(1) == 1) return;
        var count = bits.ReadCount(IndexFormat.VariantCountOrder);
        Check(count <= IndexFormat.MostVariants);
        bits.Skip(2 * IndexFormat.UnitBits * count);
    }

    private static int[] Numbers(BitReader bits, int count, int order)
    {
        var code = new AdaptiveCode(order);
        var numbers = new int[count];
        for (var k = 0; k < count; k++) numbers[k] = code.Read(bits);
        return numbers;
    }

    /// <summary>Rising positions, of which the first is the beginning of the text.</summary>
    private int[] Rising(BitReader bits, int count)
    {
        var numbers = Numbers(bits, count, IndexFormat.StartOrder);
        for (var k = 1; k < count; k++) Check((numbers[k] += numbers[k - 1]) >= numbers[k - 1]);
        Check(count == 0 || (numbers[0] == 0 && numbers[^1] < Length));
        return numbers;
    }

    private static (long[] Keys, string[] Stamps) ReadPairShards(BitReader bits)
    {
        var (keys, steps, first) = (new long[bits.ReadCount()], new AdaptiveCode(IndexFormat.ShardStepOrder), 0L);
        var stamps = new string[keys.Length];
        for (var shard = 0; shard < keys.Length; shard++)
        {
            keys[shard] = ((first += steps.Read(bits)) << IndexFormat.UnitBits) + (long)bits.Read(IndexFormat.UnitBits);
            stamps[shard] = ReadStamp(bits);
            Check(shard == 0 || keys[shard] >= keys[shard - 1]);
        }

        return (keys, stamps);
    }

    private static Dictionary<char, CountShard> ReadFrequentUnits(BitReader bits)
    {
        var frequent = new Dictionary<char, CountShard>();
        var (shards, steps, unit) = (bits.ReadCount(), new AdaptiveCode(IndexFormat.UnitStepOrder), 0);
        for (var number = 0; number < shards; number++)
        {
            var shard = new CountShard(number, ReadStamp(bits), new char[bits.ReadCount(IndexFormat.UnitCountOrder)]);
            for (var k = 0; k < shard.Units.Length; k++)
            {
                unit = checked(unit + steps.Read(bits));
                Check(unit <= char.MaxValue);
                frequent.Add(shard.Units[k] = (char)unit, shard);
            }
        }

        return frequent;
    }

    private static string ReadStamp(BitReader bits) => ShardScript.StampText((int)bits.Read(IndexFormat.StampBits));

    private static void Check(bool isSo)
    {
        if (!isSo) throw new InvalidDataException("the head of the index contradicts itself");
    }
}

/// <summary>A shard of counts: its number, its stamp and the units that it counts, in order.</summary>
internal sealed record CountShard(int Number, string Stamp, char[] Units);
