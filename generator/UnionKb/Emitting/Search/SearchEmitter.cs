using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>
/// The search index as scripts that the page loads when someone searches: <c>index</c> (where pages, texts and pairs are), <c>fold</c>
/// (the folding table), <c>p…</c> (positions of pairs of characters) and <c>t…</c> (the text, for excerpts). The positions alone decide
/// what is found: any substring, exactly.
/// </summary>
public sealed class SearchEmitter : IEmitter
{
    /// <summary>All files of the index lie here.</summary>
    public const string Folder = "search/";

    public string Name => "search";

    public IEnumerable<Artefact> Emit(Site site)
    {
        var pages = site.Pages;
        var lengths = Array.ConvertAll(pages, TextChunk.LengthOf);
        var units = lengths.Sum(length => (long)length);
        TextChunk[] chunks = [.. TextChunk.Cut(pages, lengths, ShardSizes.Text(units))];
        var index = new PairIndex(pages, chunks, (int)Math.Min(units, int.MaxValue), ShardSizes.PairShards(units));

        yield return Script("index", w => IndexShard.Write(w, index.Layout));
        yield return Script("fold", w => FoldShard.Write(w));
        for (var number = 0; number < ShardSizes.PairShards(units); number++)
        {
            var shard = number;
            yield return Script($"p{shard}", w => PositionShard.Write(w, shard, index.Layout));
        }

        for (var number = 0; number < chunks.Length; number++)
        {
            var chunk = number;
            yield return Script($"t{chunk}", w => TextShard.Write(w, chunk, chunks[chunk], pages));
        }
    }

    private static Artefact Script(string name, Action<Utf8Writer> write) => new(Shard.Path(name), write);
}
