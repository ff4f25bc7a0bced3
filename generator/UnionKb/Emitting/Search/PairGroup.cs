using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>Two neighbouring UTF-16 units, the second 0 at the end of a block, and the size of their coded positions.</summary>
internal readonly record struct PairEntry(int First, int Second, int Bytes);

/// <summary>
/// All pairs whose first unit lies in one range, in order, with the coded positions of each: the first as it is, the others as the
/// distance from the one before.
/// </summary>
internal sealed record PairGroup(PairEntry[] Pairs, ReadOnlyMemory<byte> Postings, byte[] Hash)
{
    /// <param name="firsts">Where the postings of each first unit start in <paramref name="positions"/>; one entry more for the end.</param>
    /// <param name="positions">Positions by first unit, rising.</param>
    /// <param name="seconds">The unit behind each position.</param>
    public static PairGroup Encode(Range range, int[] firsts, int[] positions, char[] seconds)
    {
        var pairs = new List<PairEntry>();
        var postings = new byte[(firsts[range.End.Value] - firsts[range.Start.Value]) * 3];
        var written = 0;
        var ends = new int[0x10000];
        var distinct = new List<char>();
        var sorted = Array.Empty<int>();
        for (var first = range.Start.Value; first < range.End.Value; first++)
        {
            var bucket = firsts[first]..firsts[first + 1];
            var (start, length) = (firsts[first], firsts[first + 1] - firsts[first]);
            if (length == 0) continue;
            if (sorted.Length < length) sorted = new int[Math.Max(length, sorted.Length * 2)];
            SortBySecond(positions.AsSpan(bucket), seconds.AsSpan(bucket), sorted, ends, distinct);
            var from = 0;
            foreach (var second in distinct)
            {
                var coded = Code(sorted.AsSpan(from..ends[second]), ref postings, written);
                pairs.Add(new PairEntry(first, second, coded));
                written += coded;
                from = ends[second];
                ends[second] = 0;
            }
        }

        return new PairGroup([.. pairs], postings.AsMemory(0, written), SHA256.HashData(postings.AsSpan(0, written)));
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

    /// <summary>Codes rising positions behind what the buffer holds; returns the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Code(ReadOnlySpan<int> positions, ref byte[] postings, int at)
    {
        var longest = positions.Length * PrintableNumber.MaxLength;
        if (postings.Length - at < longest) Array.Resize(ref postings, Math.Max(postings.Length * 2, at + longest));
        var target = postings.AsSpan(at);
        var (written, last) = (0, 0);
        foreach (var position in positions)
        {
            written += PrintableNumber.Write(target[written..], position - last);
            last = position;
        }

        return written;
    }
}
