using System.Text;
using System.Text.Json;
using UnionKb.Emitting;
using UnionKb.Text;

namespace UnionKb.Tests.Emitting;

/// <summary>Reads the emitted shards back, knowing only their format: what stands at each position, and the text for excerpts.</summary>
internal sealed class SearchIndexText
{
    private readonly Dictionary<string, (string Stamp, JsonElement Value)> _shards = [];

    public SearchIndexText(IEnumerable<Artefact> artefacts)
    {
        foreach (var artefact in artefacts)
        {
            var writer = new Utf8Writer();
            artefact.Write(writer);
            var script = Encoding.UTF8.GetString(writer.Written);
            Assert.StartsWith("unionkb.shard(", script, StringComparison.Ordinal);
            using var arguments = JsonDocument.Parse("[" + script["unionkb.shard(".Length..script.LastIndexOf(");", StringComparison.Ordinal)] + "]");
            var name = arguments.RootElement[0].GetString()!;
            Assert.Equal($"search/{name}.js", artefact.Path);
            _shards.Add(name, (arguments.RootElement[1].GetString()!, arguments.RootElement[2].Clone()));
        }
    }

    public int[] PageStarts => Rising(_shards["index"].Value.GetProperty("starts").GetString()!);

    public int[] TextStarts => Rising(_shards["index"].Value.GetProperty("texts").GetString()!);

    public int[] TitleLengths => Numbers(_shards["index"].Value.GetProperty("titles").GetString()!);

    /// <summary>Blocks as the text shards hold them, a title first where its page begins.</summary>
    public IEnumerable<string[]> TextShards() => Enumerable.Range(0, TextStarts.Length).Select(n => _shards[$"t{n}"].Value.EnumerateArray()
        .SelectMany(page => page[4].EnumerateArray().Select(b => b.GetString()!).Prepend(page[3].GetString()!).Skip(page[0].GetInt32() == 1 ? 0 : 1))
        .ToArray());

    /// <summary>
    /// The whole folded text, put together again from the positions of all pairs. Fails where two pairs disagree, where a shard holds a pair
    /// outside its range, and where pairs or positions are out of order.
    /// </summary>
    public string Reassemble()
    {
        var text = new SortedDictionary<int, char>();
        var bounds = Numbers(_shards["index"].Value.GetProperty("pairs").GetString()!);
        var first = 0;
        var keys = bounds.Chunk(2).Select(b => ((long)(first += b[0]) << 16) + b[1]).ToArray();
        var last = -1L;
        for (var shard = 0; shard < keys.Length; shard++)
        {
            Assert.Equal(_shards["index"].Stamp, _shards[$"p{shard}"].Stamp);
            foreach (var (key, positions) in Pairs(_shards[$"p{shard}"].Value.GetString()!))
            {
                Assert.True(key > last && key >= keys[shard] && (shard + 1 == keys.Length || key < keys[shard + 1]));
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

    private static IEnumerable<(long Key, int[] Positions)> Pairs(string shard)
    {
        var bytes = Encoding.ASCII.GetBytes(shard);
        var at = 0;
        var pairs = new (long Key, int Length)[PrintableNumber.Read(bytes, ref at)];
        var (first, second) = (0, 0);
        for (var k = 0; k < pairs.Length; k++)
        {
            var step = PrintableNumber.Read(bytes, ref at);
            first += step;
            second = PrintableNumber.Read(bytes, ref at) + (step == 0 ? second : 0);
            pairs[k] = (((long)first << 16) + second, PrintableNumber.Read(bytes, ref at));
        }

        foreach (var (key, length) in pairs)
        {
            yield return (key, Rising(shard.Substring(at, length)));
            at += length;
        }

        Assert.Equal(bytes.Length, at);
    }

    private static int[] Rising(string text)
    {
        var last = 0;
        return [.. Numbers(text).Select(n => last += n)];
    }

    private static int[] Numbers(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var numbers = new List<int>();
        for (var at = 0; at < bytes.Length;) numbers.Add(PrintableNumber.Read(bytes, ref at));
        return [.. numbers];
    }
}
