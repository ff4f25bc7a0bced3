using UnionKb.Model;
using UnionKb.Search.Format;
using UnionKb.Search.Writing.Pages;
using UnionKb.Search.Writing.Pairs;
using UnionKb.Search.Writing.Shards;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing;

/// <summary>
/// The search index as scripts that the page loads when someone searches: <c>index</c> (where pages, texts and pairs are), <c>fold</c>
/// (the folding table), <c>p…</c> (positions of pairs of characters), <c>c…</c> (counts of frequent characters), <c>t…</c> (the text, for
/// excerpts) and what pages are called (<c>variants</c>, <c>names</c>, <c>headings</c>, <c>facets</c>). The positions alone decide what is found: any
/// substring, exactly.
/// </summary>
internal static class SearchIndex
{
    public static IEnumerable<IndexFile> Files(Site site)
    {
        var pages = Array.ConvertAll(site.Pages, SearchPage.Of);
        var sizes = new ShardSizes(pages.Sum(page => (long)page.Length), pages.Length);
        TextChunk[] chunks = [.. TextChunk.Cut(pages, sizes.Text)];
        var index = new PairIndex(pages, chunks, sizes);

        var writers = new ShardWriters();

        yield return writers.Script("index", (w, s) => IndexShard.Write(w, s, index, pages));
        yield return writers.Script("names", (w, s) => NamesShard.WriteTitles(w, s, pages));
        yield return writers.Script("headings", (w, s) => NamesShard.WriteHeadings(w, s, pages));
        yield return writers.Script("facets", (w, s) => FacetShard.Write(w, s, pages, site.Sections));
        yield return writers.Script("aliases", (w, s) => NamesShard.WriteAliases(w, s, pages));
        yield return writers.Script("variants", (w, s) => s.WriteText(w, "variants", Variants.Text));
        yield return new IndexFile(IndexFiles.Path("fold"), FoldShard.Write);
        for (var number = 0; number < sizes.PairShards; number++)
        {
            var shard = number;
            yield return writers.Script($"p{shard}", (w, s) => PositionShard.Write(w, s, shard, index));
        }

        for (var number = 0; number < sizes.CountShards; number++)
        {
            var shard = number;
            yield return writers.Script($"c{shard}", (w, s) => FrequentShard.Write(w, s, shard, index.Layout));
        }

        for (var number = 0; number < chunks.Length; number++)
        {
            var chunk = number;
            yield return writers.Script($"t{chunk}", (w, s) => TextShard.Write(w, s, chunk, chunks[chunk], pages));
        }
    }
}
