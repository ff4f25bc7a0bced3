using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>Two neighbouring UTF-16 units, the second 0 at the end of a block: how many positions, and how many bits they take.</summary>
internal readonly record struct PairEntry(int First, int Second, int Count, int Bits);

/// <summary>A unit too frequent for its positions to be read: how many bits its counts by page take.</summary>
internal readonly record struct UnitEntry(int Unit, int Bits);

/// <summary>All pairs whose first unit lies in one range, in order, with the coded positions of each, and the counts of its frequent units.</summary>
internal sealed record PairGroup(PairEntry[] Pairs, BitWriter Positions, UnitEntry[] Units, BitWriter Counts)
{
    public byte[] Hash { get; } = [.. SHA256.HashData(Positions.Bytes), .. SHA256.HashData(Counts.Bytes)];

    /// <param name="range">Which first units.</param>
    /// <param name="text">Positions by first unit, with the unit behind each.</param>
    /// <param name="pages">Where pages lie.</param>
    /// <param name="frequent">Above how many positions the counts by page are written too.</param>
    public static PairGroup Encode(Range range, PairTable text, PagePositions pages, int frequent)
    {
        var pairs = new List<PairEntry>();
        var units = new List<UnitEntry>();
        var bits = new BitWriter((text.Firsts[range.End.Value] - text.Firsts[range.Start.Value]) * 15);
        var counts = new BitWriter();
        var ends = new int[0x10000];
        var distinct = new List<char>();
        var sorted = Array.Empty<int>();
        for (var first = range.Start.Value; first < range.End.Value; first++)
        {
            var bucket = text.Firsts[first]..text.Firsts[first + 1];
            var length = text.Firsts[first + 1] - text.Firsts[first];
            if (length == 0) continue;
            if (sorted.Length < length) sorted = new int[Math.Max(length, sorted.Length * 2)];
            SortBySecond(text.Positions.AsSpan(bucket), text.Seconds.AsSpan(bucket), sorted, ends, distinct);
            var from = 0;
            foreach (var second in distinct)
            {
                var start = bits.Length;
                Code(sorted.AsSpan(from..ends[second]), pages.Length, bits);
                pairs.Add(new PairEntry(first, second, ends[second] - from, (int)(bits.Length - start)));
                from = ends[second];
                ends[second] = 0;
            }

            if (length <= frequent) continue;
            var begin = counts.Length;
            pages.WriteCounts(text.Positions.AsSpan(bucket), counts);
            units.Add(new UnitEntry(first, (int)(counts.Length - begin)));
        }

        return new PairGroup([.. pairs], bits, [.. units], counts);
    }

    /// <summary>Counting sort; afterwards <paramref name="ends"/> holds, for each distinct second, where its positions end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortBySecond(ReadOnlySpan<int> positions, ReadOnlySpan<char> seconds, int[] sorted, int[] ends, List<char> distinct)
    {
        distinct.Clear();
        foreach (var second in seconds)
        {
            if (ends[second]++ == 0) distinct.Add(second);
        }

        distinct.Sort();
        var end = 0;
        foreach (var second in distinct)
        {
            (ends[second], end) = (end, end + ends[second]);
        }

        for (var k = 0; k < positions.Length; k++) sorted[ends[seconds[k]]++] = positions[k];
    }

    /// <summary>Codes rising positions: the first as it is, the others as what lies between them and the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Code(ReadOnlySpan<int> positions, int length, BitWriter bits)
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
