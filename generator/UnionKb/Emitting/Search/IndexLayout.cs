using System.Security.Cryptography;
using System.Text;
using UnionKb.Model;

namespace UnionKb.Emitting.Search;

/// <summary>A shard of the index: which pairs, and which bytes of all coded positions.</summary>
internal readonly record struct PairShard(Range Pairs, long Start, long End);

/// <summary>Where everything stands once the whole text is folded and sorted.</summary>
internal sealed record IndexLayout
{
    /// <summary>Position of each page's title, in page order.</summary>
    public required int[] PageStarts { get; init; }

    /// <summary>Folded length of each title.</summary>
    public required int[] TitleLengths { get; init; }

    /// <summary>Position of each chunk of text.</summary>
    public required int[] ChunkStarts { get; init; }

    /// <summary>All pairs in order.</summary>
    public required PairEntry[] Pairs { get; init; }

    public required PairShard[] Shards { get; init; }

    /// <summary>Changes with the index: keeps a browser from mixing shards of two builds.</summary>
    public required string Stamp { get; init; }

    private PairGroup[] Groups { get; init; } = [];

    public static IndexLayout Of(LinkedPage[] pages, FoldedPart[] parts, int[] partStarts, PairGroup[] groups, int shards)
    {
        var starts = new int[pages.Length];
        var titles = new int[pages.Length];
        var chunks = new List<int>();
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var start in parts[part].ChunkStarts) chunks.Add(partStarts[part] + start);
            foreach (var (page, start, length) in parts[part].Pages) (starts[page], titles[page]) = (partStarts[part] + start, length);
        }

        PairEntry[] pairs = [.. groups.SelectMany(g => g.Pairs)];
        return new IndexLayout
        {
            PageStarts = starts,
            TitleLengths = titles,
            ChunkStarts = [.. chunks],
            Pairs = pairs,
            Shards = Cut(pairs, groups.Sum(g => (long)g.Postings.Length), shards),
            Stamp = StampOf(pages, starts, groups),
            Groups = groups,
        };
    }

    /// <summary>Hands over the coded positions of a shard, piece by piece.</summary>
    public void CopyPostings(PairShard shard, Action<ReadOnlySpan<byte>> write)
    {
        var start = 0L;
        foreach (var group in Groups)
        {
            var from = Math.Clamp(shard.Start - start, 0, group.Postings.Length);
            var to = Math.Clamp(shard.End - start, 0, group.Postings.Length);
            if (from < to) write(group.Postings.Span[(int)from..(int)to]);
            start += group.Postings.Length;
        }
    }

    /// <summary>Shards of about equal size that end between two pairs; some are empty when there are few pairs.</summary>
    private static PairShard[] Cut(PairEntry[] pairs, long bytes, int count)
    {
        var shards = new PairShard[count];
        var (pair, at) = (0, 0L);
        for (var shard = 0; shard < count; shard++)
        {
            var (firstPair, start) = (pair, at);
            var end = bytes * (shard + 1) / count;
            while (pair < pairs.Length && at < end) at += pairs[pair++].Bytes;
            shards[shard] = new PairShard(firstPair..pair, start, at);
        }

        return shards;
    }

    private static string StampOf(LinkedPage[] pages, int[] starts, PairGroup[] groups)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var group in groups) hash.AppendData(group.Hash);
        for (var page = 0; page < pages.Length; page++)
        {
            hash.AppendData(BitConverter.GetBytes(starts[page]));
            hash.AppendData(Encoding.UTF8.GetBytes(pages[page].Id + '\0' + pages[page].Url + '\0' + pages[page].Title));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
