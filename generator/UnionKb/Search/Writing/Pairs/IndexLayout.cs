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

    public int StampOfPairs(int shard)
    {
        var pairs = PairShards[shard];
        var numbers = Enumerable.Range(pairs.Start.Value, pairs.End.Value - pairs.Start.Value);
        return ContentStamp.OfPairs(Pages.Length, numbers.Select(n => (Pairs[n].First, Pairs[n].Second, PositionsOf(n).Length)), PositionsOf(pairs));
    }

    public int StampOfCounts(int shard) => ContentStamp.OfCounts(Units[CountShards[shard]].Select(unit => (unit.Unit, unit.Counts)));

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
                if (ContentStamp.Mix(0, keyOf(entry)) is var mixed && mixed < least) (next, least) = (entry, mixed);
            }

            if (shard == count - 1) next = entries;
            shards[shard] = first..next;
            first = next;
        }

        return shards;
    }
}
