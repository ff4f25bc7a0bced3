using FsCheck;
using FsCheck.Fluent;
using UnionKb.Config;
using UnionKb.Emitting.Search;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Tests.Search;

public sealed class SearchEmitterTests
{
    private static readonly Gen<string> BlockText = Gen.Frequency(
        (8, Gen.Elements("工", "会", "职", "，", "三重一大", "第三条 放弃", "知情权", "a", "B", "Trade Union ", "Ａ", "１", "\u3000", "。")),
        (1, Gen.Elements("𠮷", "ﷺ", "é", "e\u0301", "㎡", "勞動", "\"", "\\", "<b>", "\u2028", "\n", "\0", "\ud842", "👩\u200d💻", "한")))
        .ArrayOf().Select(string.Concat);

    private static readonly Gen<LinkedPage[]> Pages = BlockText.ArrayOf().Select(blocks => (Title: blocks.FirstOrDefault(""), Blocks: blocks.Skip(1)))
        .ArrayOf().Select(pages => pages.Select((p, n) => Page(n, p.Title, [.. p.Blocks])).ToArray());

    /// <summary>
    /// The strongest statement about an index of positions: it is the folded text, no character more, none less, none elsewhere.
    /// </summary>
    [Fact]
    public void The_positions_are_the_folded_text_of_all_blocks() =>
        Prop.ForAll(Pages.ToArbitrary(), pages => Check(pages) >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_texts_spread_over_many_shards_say_the_same()
    {
        var pages = BlockText.Resize(200).Sample(600, 30).Chunk(20).Select((b, n) => Page(n, $"第{n}篇 " + b[0], b[1..])).ToArray();
        Assert.True(Check(pages) > 3, "the sample is meant to fill several shards of text");
    }

    [Fact]
    public void Bytes_do_not_depend_on_the_order_or_number_of_workers()
    {
        var pages = BlockText.Resize(60).Sample(60, 300).Chunk(20).Select((b, n) => Page(n, b[0], b[1..])).ToArray();
        var forwards = Bytes(new SearchEmitter().Emit(Site(pages)), workers: 1);
        var backwards = Bytes(new SearchEmitter().Emit(Site(pages)).Reverse(), workers: 1);
        var together = Bytes(new SearchEmitter().Emit(Site(pages)), workers: 4);
        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards, together);
    }

    [Fact]
    public void A_word_at_the_end_of_a_page_leaves_nearly_all_files_as_they_were()
    {
        var random = new Random(3);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, 1010).Select(_ => (char)random.Next(0x4E00, 0x5600))))];
        var before = Bytes(new SearchEmitter().Emit(Site([.. texts.Select((t, n) => Page(n, $"第{n}篇", [t]))])), workers: 1);
        texts[100] += "工会";
        var after = Bytes(new SearchEmitter().Emit(Site([.. texts.Select((t, n) => Page(n, $"第{n}篇", [t]))])), workers: 1);
        Assert.Equal(before.Keys, after.Keys);
        var changed = before.Keys.Where(path => before[path] != after[path]).ToArray();
        Assert.True(before.Count > 150, $"{before.Count} files");
        // The index itself, the text, and the pairs at the end of the page.
        Assert.InRange(changed.Length, 3, 8);
    }

    [Fact]
    public void A_site_without_pages_has_an_index_without_pages()
    {
        var index = Emit([]);
        Assert.Empty(index.PageStarts);
        Assert.Equal("", index.Reassemble());
    }

    /// <summary>Returns the number of text shards.</summary>
    private static int Check(LinkedPage[] pages)
    {
        var index = Emit(pages);
        var blocks = pages.SelectMany(Texts).ToArray();
        var folded = Array.ConvertAll(blocks, b => Variants.Fold(b));
        var text = index.Reassemble();
        Assert.Equal(folded, index.Blocks().Select(b => b.Folded));
        Assert.Equal(folded, index.Blocks().Select(b => b.Folded.Length == 0 ? "" : text.Substring(b.Start, b.Folded.Length)));
        Assert.Equal(folded.Sum(f => f.Length), text.Count(unit => unit != '\0'));

        var shards = index.TextShards().ToArray();
        Assert.Equal(blocks.Select(WellFormed), shards.SelectMany(s => s));
        Assert.Equal(pages.Select(p => Folding.Fold(p.Title).Length), index.TitleLengths);
        var (places, title) = (index.Blocks().ToArray(), 0);
        foreach (var (page, number) in pages.Select((p, n) => (p, n)))
        {
            // Headings come right behind the title.
            var (start, heading) = places[title + page.Blocks.Count(b => b.Kind == BlockKind.Heading)];
            Assert.Equal(start + heading.Length + 1, index.BodyStarts[number]);
            Assert.Equal(places[title].Start, index.PageStarts[number]);
            title += page.Blocks.Length + 1;
        }

        return shards.Length;
    }

    private static SearchIndexText Emit(LinkedPage[] pages) => new(new SearchEmitter().Emit(Site(pages)));

    /// <summary>In the order of the index: title, headings, everything else.</summary>
    private static IEnumerable<string> Texts(LinkedPage page) =>
        page.Blocks.OrderBy(b => b.Kind == BlockKind.Heading ? 0 : 1).Select(b => b.Text).Prepend(page.Title);

    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static Site Site(LinkedPage[] pages) =>
        new() { Config = new SiteConfig { Title = "试验" }, Pages = pages, Sections = [], Tags = [] };

    private static LinkedPage Page(int number, string title, string[] blocks) => new()
    {
        Index = number,
        Id = $"p{number:d4}",
        Url = $"topics/p{number:d4}.html",
        Page = new Page { Path = $"content/p{number:d4}.md", Front = FrontMatter.Empty, Title = title, Body = Body.Empty },
        Place = new PlaceInSite(-1, -1, 0, []),
        Text = new LinkedText([], [.. blocks.Select((b, n) => new Block(n % 3 == 1 ? BlockKind.Heading : BlockKind.Paragraph, b, -1))]),
        Own = new FoundInPage(),
        Others = new FoundInOthers(),
    };

    private static SortedDictionary<string, string> Bytes(IEnumerable<UnionKb.Emitting.Artefact> artefacts, int workers)
    {
        var all = artefacts.ToArray();
        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var next = -1;
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
        {
            for (int at; (at = Interlocked.Increment(ref next)) < all.Length;)
            {
                var writer = new Utf8Writer();
                all[at].Write(writer);
                lock (written) written.Add(all[at].Path, Convert.ToBase64String(writer.Written));
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return written;
    }
}
