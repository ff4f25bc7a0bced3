using System.Security.Cryptography;
using System.Text;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>A shard of positions: which pairs, and which bits of all coded positions.</summary>
internal readonly record struct PairShard(Range Pairs, long Start, long End);

/// <summary>A shard of counts: which frequent units, and which bits of all coded counts.</summary>
internal readonly record struct CountShard(Range Units, long Start, long End);

/// <summary>Where everything stands once the whole text is folded and sorted.</summary>
internal sealed record IndexLayout
{
    public required PagePositions Pages { get; init; }

    /// <summary>Position of each chunk of text.</summary>
    public required int[] ChunkStarts { get; init; }

    /// <summary>All pairs in order.</summary>
    public required PairEntry[] Pairs { get; init; }

    public required PairShard[] PairShards { get; init; }

    /// <summary>The frequent units in order.</summary>
    public required UnitEntry[] Units { get; init; }

    public required CountShard[] CountShards { get; init; }

    /// <summary>Changes with the index: keeps a browser from mixing shards of two builds.</summary>
    public required string Stamp { get; init; }

    private BitWriter[] Positions { get; init; } = [];

    private BitWriter[] Counts { get; init; } = [];

    public static IndexLayout Of(SearchPage[] pages, PairTable table, PairGroup[] groups, ShardSizes sizes)
    {
        PairEntry[] pairs = [.. groups.SelectMany(g => g.Pairs)];
        UnitEntry[] units = [.. groups.SelectMany(g => g.Units)];
        return new IndexLayout
        {
            Pages = table.Pages,
            ChunkStarts = table.ChunkStarts,
            Pairs = pairs,
            PairShards = [.. Cut(Array.ConvertAll(pairs, p => p.Bits), sizes.PairShards).Select(c => new PairShard(c.Entries, c.Start, c.End))],
            Units = units,
            CountShards = [.. Cut(Array.ConvertAll(units, u => u.Bits), sizes.CountShards).Select(c => new CountShard(c.Entries, c.Start, c.End))],
            Stamp = StampOf(pages, table.Pages, groups),
            Positions = Array.ConvertAll(groups, g => g.Positions),
            Counts = Array.ConvertAll(groups, g => g.Counts),
        };
    }

    public void CopyPositions(PairShard shard, BitWriter bits) => Copy(Positions, shard.Start, shard.End, bits);

    public void CopyCounts(CountShard shard, BitWriter bits) => Copy(Counts, shard.Start, shard.End, bits);

    private static void Copy(BitWriter[] sources, long from, long to, BitWriter bits)
    {
        var start = 0L;
        foreach (var source in sources)
        {
            bits.Append(source, Math.Clamp(from - start, 0, source.Length), Math.Clamp(to - start, 0, source.Length));
            start += source.Length;
        }
    }

    /// <summary>Stretches of about equal size that end between two entries; some are empty when there are few.</summary>
    private static IEnumerable<(Range Entries, long Start, long End)> Cut(int[] bits, int count)
    {
        var total = bits.Sum(b => (long)b);
        var (entry, at) = (0, 0L);
        for (var shard = 0; shard < count; shard++)
        {
            var (first, start) = (entry, at);
            var end = total * (shard + 1) / count;
            while (entry < bits.Length && at < end) at += bits[entry++];
            yield return (first..entry, start, at);
        }
    }

    private static string StampOf(SearchPage[] pages, PagePositions places, PairGroup[] groups)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var group in groups) hash.AppendData(group.Hash);
        for (var page = 0; page < pages.Length; page++)
        {
            hash.AppendData(BitConverter.GetBytes(places.Starts[page]));
            var linked = pages[page].Page;
            hash.AppendData(Encoding.UTF8.GetBytes(linked.Id + '\0' + linked.Url + '\0' + linked.Title));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
