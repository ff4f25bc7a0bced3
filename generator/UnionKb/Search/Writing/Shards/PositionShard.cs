using System.Runtime.CompilerServices;
using UnionKb.Search.Format;
using UnionKb.Search.Writing.Pairs;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>
/// A stretch of the sorted pairs. Head: how many, then for each its first unit (distance from the one before), its second (likewise while
/// the first stays) and how many positions. Then all the positions, those of each pair as distances.
/// </summary>
internal static class PositionShard
{
    public static void Write(Utf8Writer writer, ShardWriter shard, int number, PairIndex index)
    {
        var layout = index.Layout;
        var pairs = layout.PairShards[number];
        WriteHead(layout, pairs, shard.Bits);
        for (var pair = pairs.Start.Value; pair < pairs.End.Value; pair++) WritePositions(layout.PositionsOf(pair), layout.Pages.Length, shard.Bits);
        shard.Write(writer, $"p{number}", ShardScript.StampText(index.PairStamps[number]));
    }

    private static void WriteHead(IndexLayout layout, Range pairs, BitWriter bits)
    {
        var (first, second) = (0, 0);
        var (seconds, counts) = (new AdaptiveCode(IndexFormat.SecondOrder), new AdaptiveCode(IndexFormat.PositionCountOrder));
        bits.WriteNumber(pairs.End.Value - pairs.Start.Value, IndexFormat.PairCountOrder);
        for (var number = pairs.Start.Value; number < pairs.End.Value; number++)
        {
            var pair = layout.Pairs[number];
            bits.WriteNumber(pair.First - first, IndexFormat.FirstStepOrder);
            seconds.Write(bits, pair.First == first ? pair.Second - second : pair.Second);
            counts.Write(bits, layout.PositionsOf(number).Length - 1);
            (first, second) = (pair.First, pair.Second);
        }
    }

    /// <summary>Codes rising positions: the first as it is, the others as what lies between them and the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WritePositions(ReadOnlySpan<int> positions, int length, BitWriter bits)
    {
        var code = new AdaptiveCode(AdaptiveCode.SizeOfDistances(length, positions.Length));
        var next = 0;
        foreach (var position in positions)
        {
            code.Write(bits, position - next);
            next = position + 1;
        }
    }
}
