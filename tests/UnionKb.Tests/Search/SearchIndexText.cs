using UnionKb.Emitting;
using UnionKb.Search.Answering;
using UnionKb.Text;

namespace UnionKb.Tests.Search;

/// <summary>The emitted shards read back: what stands at each position, and the text for excerpts.</summary>
internal sealed class SearchIndexText
{
    private readonly IndexHead _head;
    private readonly Postings _postings;
    private readonly TextBlocks _texts;

    public SearchIndexText(IEnumerable<Artefact> artefacts)
    {
        var files = Files(artefacts);
        Engine = new SearchEngine(path => files.GetValueOrDefault(path));
        var shards = new Shards(path => files.GetValueOrDefault(path));
        _head = shards.Get("index", "", bits => new IndexHead(bits));
        _postings = new Postings(shards, _head);
        _texts = new TextBlocks(shards, _head);
    }

    public SearchEngine Engine { get; }

    public int[] PageStarts => _head.PageStarts;

    public int[] TextStarts => _head.TextStarts;

    public int[] TitleLengths => _head.TitleLengths;

    public int[] BodyStarts => _head.BodyStarts;

    /// <summary>Blocks as the text shards hold them, a title first where its page begins.</summary>
    public IEnumerable<string[]> TextShards() => Enumerable.Range(0, TextStarts.Length).Select(n => _texts.Of(n).Select(b => b.Text.Source).ToArray());

    /// <summary>Each block's folded text with the position it begins at.</summary>
    public IEnumerable<(int Start, string Folded)> Blocks() =>
        Enumerable.Range(0, TextStarts.Length).SelectMany(n => _texts.Of(n)).Select(b => (b.Start, b.Text.Folded));

    /// <summary>Two units that stand together, out of each shard of positions that has any.</summary>
    public IEnumerable<string> PairOfEachShard() => Enumerable.Range(0, _head.ShardKeys.Length)
        .SelectMany(shard => _postings.Open(shard).Keys.Where(key => (char)key != '\0').Take(1))
        .Select(key => new string([(char)(key >> 16), (char)key]));

    public static Dictionary<string, byte[]> Files(IEnumerable<Artefact> artefacts) => artefacts.ToDictionary(a => a.Path, a =>
    {
        var writer = new Utf8Writer();
        a.Write(writer);
        return writer.ToArray();
    });

    /// <summary>
    /// The whole folded text, put together again from the positions of all pairs. Fails where two pairs disagree, where a shard holds a pair
    /// outside its range, and where pairs or positions are out of order.
    /// </summary>
    public string Reassemble()
    {
        var text = new SortedDictionary<int, char>();
        var keys = _head.ShardKeys;
        var last = -1L;
        for (var shard = 0; shard < keys.Length; shard++)
        {
            foreach (var (key, positions) in _postings.Open(shard))
            {
                Assert.True(key > last && key >= keys[shard] && (shard + 1 == keys.Length || key < keys[shard + 1]));
                Assert.Equal(positions.Order(), positions);
                last = key;
                foreach (var position in positions)
                {
                    Put(position, (char)(key >> 16));
                    Put(position + 1, (char)(key & 0xFFFF));
                }
            }
        }

        var assembled = new char[text.Count == 0 ? 0 : text.Keys.Last() + 1];
        foreach (var (position, unit) in text) assembled[position] = unit;
        return new string(assembled);

        void Put(int position, char unit)
        {
            if (!text.TryAdd(position, unit)) Assert.Equal(text[position], unit);
        }
    }
}
