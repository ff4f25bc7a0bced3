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
public sealed class SearchParityTests(BrowserSession session, LawSite laws) : IClassFixture<LawSite>
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
        await CompareAsync(overHttp, seed, queries, literal: true, truth.Literal);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_query_finds_what_its_terms_say(bool overHttp)
    {
        var truth = new SearchTruth(laws.Site);
        var random = NewRandom(out var seed);
        string[] queries = [.. Enumerable.Range(0, 500).Select(_ => truth.RandomQuery(random))];
        await CompareAsync(overHttp, seed, queries, literal: false, truth.Parsed);
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
        await CompareAsync(overHttp: true, 0, queries, literal: false, truth: null);
    }

    private static Random NewRandom(out int seed)
    {
        seed = Environment.GetEnvironmentVariable("UNIONKB_SEED") is { } given ? int.Parse(given) : Environment.TickCount;
        return new Random(seed);
    }

    private async Task CompareAsync(bool overHttp, int seed, string[] queries, bool literal, Func<string, string[]>? truth)
    {
        await using var host = await StaticHost.StartAsync(laws.Folder);
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync((overHttp ? host.Root : new Uri(laws.Folder + "/").AbsoluteUri) + "index.html");
        var engine = new SearchEngine(path => File.Exists(Path.Combine(laws.Folder, path)) ? File.ReadAllBytes(Path.Combine(laws.Folder, path)) : null);
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
