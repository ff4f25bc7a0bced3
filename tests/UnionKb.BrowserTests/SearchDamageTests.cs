using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>
/// Whatever happened to the files of the index, a reader who searches is answered or is told, in a sentence, which file is missing or damaged.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class SearchDamageTests(BrowserSession session)
{
    private const string Query = "职工代表大会";

    public static TheoryData<string, string> NeededFiles()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in new[] { "index", "p" })
        {
            foreach (var damage in new[] { "cut", "empty", "page", "number" }) data.Add(file, damage);
        }

        return data;
    }

    [BrowserTheory]
    [MemberData(nameof(NeededFiles))]
    public async Task A_damaged_file_that_finding_needs_is_named(string file, string damage)
    {
        await using var open = await session.OpenAsync();
        await DamageAsync(open.Page, $"search/{file}{(file == "p" ? "*" : "")}.js*", script => Damaged(script, damage));
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString(Query));
        var status = open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToContainTextAsync($"search/{file}");
        await Assertions.Expect(status).ToContainTextAsync("已损坏");
        await Assertions.Expect(open.Page.Locator("[data-search-results] > li")).ToHaveCountAsync(0);

        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.InsertTextAsync(Query);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status)).ToContainTextAsync("已损坏");
    }

    [BrowserTheory]
    [InlineData("aliases", Query)]
    [InlineData("names", "zhigongdaibiao")]
    [InlineData("headings", "zhigongdaibiao")]
    public async Task A_damaged_file_of_names_is_named_beside_the_answer(string file, string query)
    {
        await using var open = await session.OpenAsync();
        await DamageAsync(open.Page, $"search/{file}.js", script => Damaged(script, "cut"));
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString(query));
        var status = open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToContainTextAsync($"search/{file}.js 已损坏");
    }

    [BrowserTheory]
    [InlineData("index")]
    [InlineData("aliases")]
    public async Task A_file_that_did_not_come_is_asked_for_again_by_the_next_search(string file)
    {
        await using var open = await session.OpenAsync();
        var isThere = false;
        await open.Page.RouteAsync($"**/search/{file}.js", route => isThere ? route.ContinueAsync() : route.AbortAsync());
        await open.Page.GotoAsync(session.Http + "index.html");
        const string Ask = "query => unionkb.search(query).then(found => `${found.results.length > 0} ${found.missing}`, error => error.message)";
        Assert.Contains($"search/{file}.js", await open.Page.EvaluateAsync<string>(Ask, Query), StringComparison.Ordinal);
        isThere = true;
        Assert.Equal("true ", await open.Page.EvaluateAsync<string>(Ask, Query));
    }

    [BrowserFact]
    public async Task Any_damage_ends_in_an_answer_or_in_a_sentence()
    {
        var seed = Environment.GetEnvironmentVariable("UNIONKB_SEED") is { } given ? int.Parse(given) : Environment.TickCount;
        var random = new Random(seed);
        var files = session.Built.Files.Where(f => f.StartsWith("search/", StringComparison.Ordinal)).ToArray();
        var wrong = new List<string>();
        for (var tries = 0; tries < 60; tries++)
        {
            await using var open = await session.OpenAsync();
            var file = files[random.Next(files.Length)];
            await DamageAsync(open.Page, file + "*", script => Flipped(script, random));
            await open.Page.GotoAsync(session.Http + "search.html");
            var said = await open.Page.EvaluateAsync<string[]>(
                """
                queries => Promise.all(queries.map(query => unionkb.search(query, { countFacets: true }).then(
                  found => Array.isArray(found.results) ? '' : 'no answer',
                  error => error.name === 'SearchError' && error.message !== '' ? '' : String(error.stack))))
                """,
                new[] { Query, "会", "zhigong", "标签:工会 职工", "职工代大会" });
            wrong.AddRange(said.Where(text => text != "").Select(text => $"{file}, seed {seed}, try {tries}: {text}"));
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    private static string Damaged(string script, string damage)
    {
        var from = script.LastIndexOf(",\"", StringComparison.Ordinal) + 2;
        var to = script.LastIndexOf('"');
        return damage switch
        {
            "cut" => script[..(from + ((to - from) * 2 / 3))] + script[to..],
            "empty" => script[..from] + script[to..],
            "page" => "<!doctype html><title>404</title>",
            _ => script[..(from - 1)] + "7" + script[(to + 1)..],
        };
    }

    // One character of the value becomes another one that may stand there.
    private static string Flipped(string script, Random random)
    {
        var from = script.LastIndexOf(",\"", StringComparison.Ordinal) + 2;
        var at = random.Next(from, Math.Max(from + 1, script.LastIndexOf('"')));
        return script[..at] + (char)(0x3000 + random.Next(0x8000)) + script[(at + 1)..];
    }

    private static Task DamageAsync(IPage page, string files, Func<string, string> damage) =>
        page.RouteAsync("**/" + files, async route =>
        {
            var whole = await route.FetchAsync();
            await route.FulfillAsync(new() { ContentType = "text/javascript; charset=utf-8", Body = damage(await whole.TextAsync()) });
        });
}
