using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Where the sentences of the seeds stand, for provenance: computed by comparing, never recorded in the Markdown. Two sentences are
/// the same when their <see cref="SentenceKey"/>s are.
/// </summary>
public sealed class SentenceIndex
{
    public static readonly SentenceIndex Empty = new([]);

    private readonly Dictionary<string, SentenceAddress> _addresses = new(StringComparer.Ordinal);
    private readonly Lazy<LikeSentences> _like;

    public SentenceIndex(Seed[] seeds)
    {
        _like = new Lazy<LikeSentences>(() => new LikeSentences(_addresses));
        foreach (var seed in seeds)
        {
            foreach (var sentence in seed.Sentences.Where(s => s.Key.Length > 0)) _addresses.TryAdd(sentence.Key, sentence.Address);
        }
    }

    /// <summary>
    /// For each block of the page the seed sentences in it, in order; an empty array when no block has any. A row of a table is one sentence, of its
    /// first cell.
    /// </summary>
    public SentenceAddress[][] SourcesOf(Page page)
    {
        if (_addresses.Count == 0) return [];
        SentenceAddress[][]? sources = null;
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            var first = b;
            while (page.Blocks[first].Row > 0 && b + 1 < page.Blocks.Length && page.Blocks[b + 1].Row == page.Blocks[first].Row) b++;
            var found = page.Blocks[first].Row > 0 ? FindRow(page.Blocks.AsSpan(first, b + 1 - first)) : Find(page.Blocks[b]);
            if (found.Length == 0) continue;
            sources ??= NoSources(page.Blocks.Length);
            sources[first] = found;
        }

        return sources ?? [];
    }

    /// <summary>
    /// Sentences of the page that are like one of a seed but not equal to it. Where the page has the sentence of the seed as well, one that is like
    /// it was made from it (a list, a summary) and is no change of it.
    /// </summary>
    /// <param name="sources">What <see cref="SourcesOf"/> found on the page.</param>
    public EditedSentence[] EditsOf(Page page, SentenceAddress[][] sources)
    {
        if (_addresses.Count == 0) return [];
        var kept = sources.SelectMany(s => s).ToHashSet();
        var edits = new List<EditedSentence>();
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            if (page.Blocks[b].Kind is BlockKind.Heading or BlockKind.Code or BlockKind.TableCell or BlockKind.Reading) continue;
            foreach (var span in Sentences.Split(page.Blocks[b].Text))
            {
                var key = SentenceKey.Of(page.Blocks[b].Text.AsSpan(span.Start, span.Length));
                if (!_addresses.ContainsKey(key) && _like.Value.Best(key) is { } address && !kept.Contains(address))
                    edits.Add(new EditedSentence(b, span.Start, span.Length, address));
            }
        }

        return [.. edits];
    }

    private SentenceAddress[] Find(Block block)
    {
        var found = new List<SentenceAddress>();
        if (block.Kind == BlockKind.Code)
        {
            foreach (var line in block.Text.Split('\n'))
            {
                if (_addresses.TryGetValue(SentenceKey.Of(line), out var address)) found.Add(address);
            }

            return [.. found];
        }

        foreach (var span in Sentences.Split(block.Text))
        {
            if (_addresses.TryGetValue(SentenceKey.Of(block.Text.AsSpan(span.Start, span.Length)), out var address)) found.Add(address);
        }

        return [.. found];
    }

    /// <summary>A row as a whole; where it is none of a seed, the sentences in its cells.</summary>
    private SentenceAddress[] FindRow(ReadOnlySpan<Block> cells)
    {
        var texts = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++) texts[i] = cells[i].Text;
        return _addresses.TryGetValue(RowKey.Of(texts), out var address) ? [address] : [.. texts.SelectMany(t => Find(new Block(BlockKind.TableCell, t, 0)))];
    }

    private static SentenceAddress[][] NoSources(int count)
    {
        var sources = new SentenceAddress[count][];
        Array.Fill(sources, []);
        return sources;
    }
}
