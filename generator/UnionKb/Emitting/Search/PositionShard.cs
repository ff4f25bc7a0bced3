using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>
/// A stretch of the sorted pairs. Head: how many, then for each its first unit (distance from the one before), its second (likewise while
/// the first stays) and how many positions. Then all the positions.
/// </summary>
internal static class PositionShard
{
    public static void Write(Utf8Writer writer, int number, IndexLayout layout)
    {
        var shard = layout.PairShards[number];
        var bits = new BitWriter((int)(shard.End - shard.Start));
        var pairs = layout.Pairs.AsSpan(shard.Pairs);
        bits.WriteNumber(pairs.Length, 8);
        var (first, second) = (0, 0);
        var (seconds, counts) = (new AdaptiveCode(8), new AdaptiveCode(1));
        foreach (var pair in pairs)
        {
            bits.WriteNumber(pair.First - first, 0);
            seconds.Write(bits, pair.First == first ? pair.Second - second : pair.Second);
            counts.Write(bits, pair.Count - 1);
            (first, second) = (pair.First, pair.Second);
        }

        layout.CopyPositions(shard, bits);
        PackedScript.Write(writer, $"p{number}", layout.Stamp, bits);
    }
}
