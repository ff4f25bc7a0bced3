using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Emitting.Search;

/// <summary>
/// The search index as scripts that the page loads when someone searches: <c>index</c> (where pages, texts and pairs are), <c>fold</c>
/// (the folding table), <c>p…</c> (positions of pairs of characters), <c>c…</c> (counts of frequent characters), <c>t…</c> (the text, for
/// excerpts) and what pages are called (<c>variants</c>, <c>names</c>, <c>headings</c>, <c>facets</c>). The positions alone decide what is found: any
/// substring, exactly.
/// </summary>
public sealed class SearchEmitter : IEmitter
{
    /// <summary>All files of the index lie here.</summary>
    public const string Folder = "search/";

    public string Name => "search";

    public IEnumerable<Artefact> Emit(Site site)
    {
        var pages = Array.ConvertAll(site.Pages, SearchPage.Of);
        var sizes = new ShardSizes(pages.Sum(page => (long)page.Length), pages.Length);
        TextChunk[] chunks = [.. TextChunk.Cut(pages, sizes.Text)];
        var index = new PairIndex(pages, chunks, sizes);

        yield return Script("index", w => IndexShard.Write(w, index.Layout, pages, NamesShard.HasAliases(pages)));
        for (var number = 0; number < sizes.PairShards; number++)
        {
            var shard = number;
            yield return Script($"p{shard}", w => PositionShard.Write(w, shard, index.Layout));
        }

        for (var number = 0; number < sizes.CountShards; number++)
        {
            var shard = number;
            yield return Script($"c{shard}", w => FrequentShard.Write(w, shard, index.Layout));
        }

        for (var number = 0; number < chunks.Length; number++)
        {
            var chunk = number;
            yield return Script($"t{chunk}", w => TextShard.Write(w, chunk, chunks[chunk], pages));
        }

        yield return Script("fold", FoldShard.Write);
        yield return Script("variants", w => PackedScript.WriteText(w, "variants", "", Variants.Text));
        yield return Script("aliases", w => NamesShard.WriteAliases(w, pages));
        yield return Script("names", w => NamesShard.WriteTitles(w, pages));
        yield return Script("headings", w => NamesShard.WriteHeadings(w, pages));
        yield return Script("facets", w => FacetShard.Write(w, pages));
    }

    private static Artefact Script(string name, Action<Utf8Writer> write) => new(Shard.Path(name), write);
}
