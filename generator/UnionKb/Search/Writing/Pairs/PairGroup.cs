using System.Runtime.CompilerServices;
using UnionKb.Search.Format;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>Two neighbouring UTF-16 units, the second 0 at the end of a block, and where their positions begin in <see cref="PairTable.Positions"/>.</summary>
internal readonly record struct PairEntry(char First, char Second, int Start);

/// <summary>A unit too frequent for its positions to be read, with its counts by page.</summary>
internal readonly record struct UnitEntry(char Unit, BitWriter Counts);

/// <summary>All pairs whose first unit lies in one range, in order, and the frequent units of the range.</summary>
internal sealed record PairGroup(List<PairEntry> Pairs, List<UnitEntry> Units)
{
    /// <summary>Sorts the positions of each first unit of a range by the second; they stay rising for each pair.</summary>
    /// <param name="frequent">Above how many positions the counts by page are written too.</param>
    public static PairGroup Sort(Range range, PairTable table, int frequent)
    {
        var group = new PairGroup([], []);
        var ends = new int[0x10000];
        var distinct = new List<char>();
        var sorted = GC.AllocateUninitializedArray<int>(table.MostPositions(range));
        for (var first = range.Start.Value; first < range.End.Value; first++)
        {
            var (start, length) = (table.Firsts[first], table.Firsts[first + 1] - table.Firsts[first]);
            if (length == 0) continue;
            var positions = table.Positions.AsSpan(start, length);
            if (length > frequent) group.Units.Add(new UnitEntry((char)first, table.Pages.Counts(positions)));
            SortBySecond(positions, table.Seconds.AsSpan(start, length), sorted, ends, distinct);
            var from = 0;
            foreach (var second in distinct)
            {
                group.Pairs.Add(new PairEntry((char)first, second, start + from));
                (from, ends[second]) = (ends[second], 0);
            }
        }

        return group;
    }

    /// <summary>Counting sort; afterwards <paramref name="ends"/> holds, for each distinct second, where its positions end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortBySecond(Span<int> positions, ReadOnlySpan<char> seconds, int[] sorted, int[] ends, List<char> distinct)
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
        sorted.AsSpan(0, positions.Length).CopyTo(positions);
    }
}
