using UnionKb.Search.Format;
using UnionKb.Search.Writing.Pairs;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>For some frequent units, one after the other, on which pages each stands and how often (<see cref="PagePositions.Counts"/>).</summary>
internal static class FrequentShard
{
    public static void Write(Utf8Writer writer, ShardWriter shard, int number, IndexLayout layout)
    {
        foreach (var unit in layout.Units.AsSpan(layout.CountShards[number])) shard.Bits.Append(unit.Counts);
        shard.Write(writer, $"c{number}", ShardScript.StampText(layout.StampOfCounts(number)));
    }
}
