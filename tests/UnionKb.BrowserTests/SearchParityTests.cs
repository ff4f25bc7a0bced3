using System.Text.Encodings.Web;
using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Search.Answering;

namespace UnionKb.BrowserTests;

/// <summary>
/// The page script, over http and from disk, and the program find the same, in the same order, with the same words around; and both find what
/// a plain scan finds. Queries are drawn anew in every run; a failure names the seed.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class SearchParityTests(BrowserSession session, LawSite laws, VisibleSite visible) : IClassFixture<LawSite>, IClassFixture<VisibleSite>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Ask =
        """
        async ([queries, literal, limit]) => {
          const answers = [];
          for (const query of queries) {
            const { total, results, related } = await unionkb.search(query, { literal, limit });
            const url = page => decodeURIComponent(page.url);
            answers.push(JSON.stringify({
              total,
              results: results.map(r => [r.id, url(r), r.title, r.kind, r.hits, r.inTitle, r.anchor ?? null, r.excerpt.map(p => [p.text, p.hit]),
                r.sections.map(s => [s.anchor, s.title, s.excerpt.map(p => [p.text, p.hit])])]),
              related: related.map(r => [r.id, url(r), r.title, r.kind, r.via, r.name, r.anchor ?? null]),
            }));
          }
          return answers;
        }
        """;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_substring_is_found_and_nothing_else(bool overHttp)
    {
        var truth = new SearchTruth(laws.Site);
        var random = NewRandom(out var seed);
        string[] queries = [.. Enumerable.Range(0, 2000).Select(_ => truth.Substring(random, 12))];
        await CompareAsync(laws, overHttp, seed, queries, literal: true, truth.Literal);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_query_finds_what_its_terms_say(bool overHttp)
    {
        var truth = new SearchTruth(laws.Site);
        var random = NewRandom(out var seed);
        string[] queries = [.. Enumerable.Range(0, 500).Select(_ => truth.RandomQuery(random))];
        await CompareAsync(laws, overHttp, seed, queries, literal: false, truth.Parsed);
    }

    [BrowserFact]
    public async Task What_is_meant_is_the_same_in_the_page_and_in_the_program()
    {
        var titles = laws.Site.Pages.Where((_, n) => n % 10 == 0).Select(p => p.Title).Where(t => t.Length > 4).ToArray();
        string[] queries =
        [
            .. titles.Select(t => t[..3] + t[4..]),
            .. titles.Select(t => string.Concat(Text.Pinyin.Pinyin.Syllables(t).Take(3))),
            .. titles.Select(t => string.Concat(Text.Pinyin.Pinyin.Syllables(t).Take(5).Select(s => s[0]))),
            .. titles.Select(t => t[..2] + string.Concat(Text.Pinyin.Pinyin.Syllables(t[2..]).Take(2))),
            .. laws.Site.Pages.Select(p => p.Page.Front.Summary).OfType<string>().SelectMany(s => new[] { s[^7..], s[..2], $"{s[..3]} {s[^3..]}" }),
            "勞動合同", "勞動 -合同", "\ud800", "\0", "-", "\"", "标题:", "👩\u200d💻", "<img src=x onerror=alert(1)>", new string('的', 10_000),
        ];
        await CompareAsync(laws, overHttp: true, 0, queries, literal: false, truth: null);
    }

    /// <summary>Each pair opens the site anew for the spelling that no page has, and both spellings find both pages.</summary>
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Spellings_and_hidden_characters_are_the_same_in_the_page_and_in_the_program(bool overHttp)
    {
        string[] queries =
        [
            "劳动合同", "勞動合同", "láodòng", "\uFEFF劳动\u00AD合同", "劳动\u200B 合同", "👩\u200D💻", "\u200B", "类型:术语", "类型：術語", "kind:terms", "类型:提法", "标签:Ｃ＃", "标签:工會",
            "标签:\"a b\"", "-标签:工會 文", .. VisibleSite.Pairs.SelectMany(pair => pair).Select(word => $"前{word}完"),
        ];
        await CompareAsync(visible, overHttp, 0, queries, literal: false, truth: null);
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(new Uri(visible.Folder + "/").AbsoluteUri + "index.html");
        for (var n = 0; n < VisibleSite.Pairs.Length; n++)
        {
            foreach (var word in VisibleSite.Pairs[n]) Assert.Equal((word, $"s{n:00},t{n:00}"), (word, string.Join(',', await open.SearchAsync($"前{word}完"))));
        }

        Assert.Equal("term", string.Join(',', await IdsAsync(open, "类型:术语")));
    }

    private static Task<string[]> IdsAsync(OpenPage open, string query) =>
        open.Page.EvaluateAsync<string[]>("async query => (await unionkb.search(query)).results.map(r => r.id)", query);

    [BrowserFact]
    public async Task The_hit_is_marked_on_the_page_whatever_stands_in_it()
    {
        await using var host = await StaticHost.StartAsync(visible.Folder);
        await using var open = await session.OpenAsync();
        foreach (var page in visible.Site.Pages.Where(p => p.Id is ['p', _, _] && p.Id != "p23"))
        {
            await open.Page.GotoAsync($"{host.Root}{page.Url}?hl={Uri.EscapeDataString("劳动合同")}");
            var marks = open.Page.Locator("main mark[data-hit]");
            await marks.First.WaitForAsync();
            var marked = string.Concat(await marks.AllTextContentsAsync());
            var word = page.Id == "p22" ? "勞動合同" : "劳动合同";
            Assert.Equal((page.Id, word), (page.Id, string.Concat(marked.EnumerateRunes().Where(rune => rune.Value is >= 0x4E00 and <= 0x9FFF))));
            Assert.Equal((page.Id, page.Id == "p09" ? "láodòng" : ""), (page.Id, string.Concat(await open.Page.Locator("main rt").AllTextContentsAsync())));
        }

        await open.Page.GotoAsync($"{host.Root}{visible.Site.Pages.Single(p => p.Id == "p09").Url}?hl=l%C3%A1od%C3%B2ng");
        Assert.Equal("láodòng", await open.Page.Locator("main rt mark[data-hit]").TextContentAsync());
        Assert.Empty(open.Complaints);
    }

    private static Random NewRandom(out int seed)
    {
        seed = Environment.GetEnvironmentVariable("UNIONKB_SEED") is { } given ? int.Parse(given) : Environment.TickCount;
        return new Random(seed);
    }

    private async Task CompareAsync(RepositorySite site, bool overHttp, int seed, string[] queries, bool literal, Func<string, string[]>? truth)
    {
        await using var host = await StaticHost.StartAsync(site.Folder);
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync((overHttp ? host.Root : new Uri(site.Folder + "/").AbsoluteUri) + "index.html");
        var engine = new SearchEngine(path => File.Exists(Path.Combine(site.Folder, path)) ? File.ReadAllBytes(Path.Combine(site.Folder, path)) : null);
        foreach (var some in queries.Chunk(100))
        {
            var fromPage = await open.Page.EvaluateAsync<string[]>(Ask, new object[] { some, literal, 100_000 });
            for (var k = 0; k < some.Length; k++)
            {
                var answer = Answer(engine, some[k], literal);
                var ids = string.Join(',', answer.Results.Select(r => r.Page.Id).Order(StringComparer.Ordinal));
                if (truth is not null) Assert.Equal((seed, some[k], string.Join(',', truth(some[k]))), (seed, some[k], ids));
                var page = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(fromPage[k]), Json);
                Assert.Equal((seed, some[k], Plain(answer)), (seed, some[k], page));
            }
        }

        Assert.Empty(open.Complaints);
    }

    private static SearchAnswer Answer(SearchEngine engine, string query, bool literal)
    {
        var bag = new DiagnosticBag();
        var answer = engine.Search(query, new SearchOptions { Literal = literal, Limit = 100_000 }, bag);
        Assert.Empty(bag.ToSorted());
        Assert.Equal(answer.Total, answer.Results.Length);
        return answer;
    }

    private static string Plain(SearchAnswer answer)
    {
        static object[] Pieces(ExcerptPiece[] excerpt) => [.. excerpt.Select(p => new object[] { p.Text, p.IsHit })];
        return JsonSerializer.Serialize(
            new
            {
                total = answer.Total,
                results = answer.Results.Select(r => new object?[]
                {
                    r.Page.Id, r.Page.Url, r.Page.Title, r.Page.Kind, r.Hits, r.InTitle, r.Anchor, Pieces(r.Excerpt),
                    r.Sections.Select(s => new object[] { s.Anchor, s.Title, Pieces(s.Excerpt) }),
                }),
                related = answer.Related.Select(r => new object?[] { r.Page.Id, r.Page.Url, r.Page.Title, r.Page.Kind, r.Via, r.Name, r.Anchor }),
            },
            Json);
    }
}
