using System.Numerics;
using System.Runtime.InteropServices;
using UnionKb.Search.Format;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>Where everything stands once the whole text is folded and sorted, and how it is cut into shards.</summary>
internal sealed class IndexLayout
{
    private readonly PairTable _table;

    public IndexLayout(PairTable table, PairGroup[] groups, ShardSizes sizes)
    {
        _table = table;
        Pairs = [.. groups.SelectMany(g => g.Pairs)];
        Units = [.. groups.SelectMany(g => g.Units)];
        PairShards = Cut(Pairs.Length, sizes.PairShards, BitsOfPair, pair => ((ulong)Pairs[pair].First << 16) | Pairs[pair].Second);
        CountShards = Cut(Units.Length, sizes.CountShards, unit => Units[unit].Counts.Length, unit => Units[unit].Unit);
    }

    public PagePositions Pages => _table.Pages;

    /// <summary>Position of each chunk of text.</summary>
    public int[] ChunkStarts => _table.ChunkStarts;

    /// <summary>All pairs in order.</summary>
    public PairEntry[] Pairs { get; }

    /// <summary>Which pairs each shard of positions holds.</summary>
    public Range[] PairShards { get; }

    /// <summary>The frequent units in order.</summary>
    public UnitEntry[] Units { get; }

    /// <summary>Which frequent units each shard of counts holds.</summary>
    public Range[] CountShards { get; }

    public ReadOnlySpan<int> PositionsOf(int pair) => PositionsOf(pair..(pair + 1));

    /// <summary>
    /// A number that changes with the content of a shard of positions, and all but never stays the same when that changes: keeps a browser from mixing
    /// shards of two builds. 24 bits of a product hash, 64 bits wide.
    /// </summary>
    public int StampOfPairs(int shard)
    {
        var pairs = PairShards[shard];
        var hash = (ulong)Pages.Length;
        for (var number = pairs.Start.Value; number < pairs.End.Value; number++)
        {
            var pair = Pairs[number];
            hash = Mix(hash, ((ulong)pair.First << 48) | ((ulong)pair.Second << 32) | (uint)PositionsOf(number).Length);
        }

        return Stamp(Mix(hash, MemoryMarshal.AsBytes(PositionsOf(pairs))));
    }

    /// <summary>The same for a shard of counts.</summary>
    public int StampOfCounts(int shard)
    {
        var hash = 0ul;
        foreach (var unit in Units.AsSpan(CountShards[shard])) hash = Mix(Mix(hash, unit.Unit), unit.Counts.Script);
        return Stamp(hash);
    }

    private ReadOnlySpan<int> PositionsOf(Range pairs) => _table.Positions.AsSpan(StartOf(pairs.Start.Value)..StartOf(pairs.End.Value));

    private int StartOf(int pair) => pair == Pairs.Length ? _table.Positions.Length : Pairs[pair].Start;

    /// <summary>What the positions of a pair take, about: known before they are coded, and hardly changed by a few of them.</summary>
    private long BitsOfPair(int pair)
    {
        var count = PositionsOf(pair).Length;
        return 10 + ((AdaptiveCode.SizeOfDistances(Pages.Length, count) + 2L) * count);
    }

    /// <summary>
    /// Stretches of about equal size; some are empty when there are few entries. Of the entries near the place where a stretch should end, the one
    /// whose key mixes to the least number begins the next: the same one when sizes change a little.
    /// </summary>
    private static Range[] Cut(int entries, int count, Func<int, long> sizeOf, Func<int, ulong> keyOf)
    {
        var total = 0L;
        for (var k = 0; k < entries; k++) total += sizeOf(k);
        var near = total / count / 8;
        var shards = new Range[count];
        var (entry, at, first) = (0, 0L, 0);
        for (var shard = 0; shard < count; shard++)
        {
            var end = total * (shard + 1) / count;
            while (entry < entries && at < end - near) at += sizeOf(entry++);
            var (next, least) = (entry, ulong.MaxValue);
            for (; entry < entries && at < end + near; at += sizeOf(entry++))
            {
                if (Mix(0, keyOf(entry)) is var mixed && mixed < least) (next, least) = (entry, mixed);
            }

            if (shard == count - 1) next = entries;
            shards[shard] = first..next;
            first = next;
        }

        return shards;
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) hash = Mix(hash, word);
        foreach (var value in bytes[(words.Length * sizeof(ulong))..]) hash = Mix(hash, value);
        return hash;
    }

    private static ulong Mix(ulong hash, ulong value) => BitOperations.RotateLeft((hash ^ value) * 0x9E3779B97F4A7C15, 29);

    private static int Stamp(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> 40);
}
