using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking;

/// <summary>
/// Where the sentences of the seeds stand, for provenance: computed by comparing, never recorded in the Markdown. Two sentences are
/// the same when their <see cref="SentenceKey"/>s are.
/// </summary>
public sealed class SentenceIndex
{
    public static readonly SentenceIndex Empty = new([]);

    private readonly Dictionary<string, SentenceAddress> _addresses = new(StringComparer.Ordinal);

    public SentenceIndex(Seed[] seeds)
    {
        foreach (var seed in seeds)
        {
            foreach (var sentence in seed.Sentences) _addresses.TryAdd(SentenceKey.Of(sentence.Text), sentence.Address);
        }
    }

    /// <summary>For each block of the page the seed sentences in it, in order; an empty array when no block has any.</summary>
    public SentenceAddress[][] SourcesOf(Page page)
    {
        if (_addresses.Count == 0) return [];
        SentenceAddress[][]? sources = null;
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            var found = Find(page.Blocks[b]);
            if (found.Length == 0) continue;
            sources ??= NoSources(page.Blocks.Length);
            sources[b] = found;
        }

        return sources ?? [];
    }

    private SentenceAddress[] Find(Block block)
    {
        var found = new List<SentenceAddress>();
        foreach (var span in Sentences.Split(block.Text))
        {
            if (_addresses.TryGetValue(SentenceKey.Of(block.Text.AsSpan(span.Start, span.Length)), out var address)) found.Add(address);
        }

        return [.. found];
    }

    private static SentenceAddress[][] NoSources(int count)
    {
        var sources = new SentenceAddress[count][];
        Array.Fill(sources, []);
        return sources;
    }
}
