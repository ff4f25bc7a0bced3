using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>What readers see of search: hits on the page, narrowing, suggestions, memory, and what they are told when something is missing.</summary>
[Collection(InBrowser.Name)]
public sealed class SearchViewTests(BrowserSession session)
{
    private const string Query = "职工代表大会";

    [BrowserFact]
    public async Task A_result_opens_at_its_hit_and_keys_go_from_hit_to_hit()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "search.html?q=" + Uri.EscapeDataString(Query));
            await open.Page.Locator("[data-search-results] > li > a").First.ClickAsync();
            var bar = open.Page.Locator("[data-hits]");
            await Assertions.Expect(bar).ToBeVisibleAsync();
            var marks = open.Page.Locator("main mark[data-hit]");
            var count = await marks.CountAsync();
            Assert.True(count > 1);
            Assert.Equal(Query, string.Concat((await marks.First.InnerTextAsync()).Where(c => !char.IsWhiteSpace(c))));
            var first = await CurrentAsync(open.Page);
            await open.Page.Keyboard.PressAsync("n");
            Assert.Equal((first + 1) % count, await CurrentAsync(open.Page));
            await open.Page.Keyboard.PressAsync("Shift+N");
            Assert.Equal(first, await CurrentAsync(open.Page));
            await bar.GetByRole(AriaRole.Button).Last.ClickAsync();
            await Assertions.Expect(bar).ToBeHiddenAsync();
            Assert.Equal(0, await marks.CountAsync());
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserFact]
    public async Task The_address_of_the_search_page_holds_kind_tag_and_pillar()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString("工会"));
        var kinds = open.Page.Locator("[data-search-kinds] a");
        await kinds.Nth(1).ClickAsync();
        await open.Page.WaitForURLAsync(url => url.Contains("kind=", StringComparison.Ordinal));
        var count = int.Parse((await open.Page.Locator("[data-search-kinds] a[aria-current]").InnerTextAsync()).Split(' ')[^1]);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync(count.ToString());

        foreach (var name in new[] { "tag", "pillar" })
        {
            await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString("工会"));
            var facet = open.Page.Locator($"[data-search-facet={name}]");
            await facet.Locator("summary").ClickAsync();
            await facet.Locator("a").Nth(1).ClickAsync();
            await open.Page.WaitForURLAsync(url => url.Contains($"{name}=", StringComparison.Ordinal));
            count = int.Parse((await facet.Locator("a[aria-current]").InnerTextAsync()).Split(' ')[^1]);
            await Assertions.Expect(open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync($" {count} ");
        }

        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_query_is_text_and_never_markup()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString("<img src=x onerror=\"document.title='bad'\"> 工会"));
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        Assert.Equal(0, await open.Page.Locator("main img").CountAsync());
        Assert.DoesNotContain("bad", await open.Page.TitleAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Numbers_of_any_kind_and_queries_at_once_are_answered()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        var got = await open.Page.EvaluateAsync<string[]>(
            """
            async query => {
              const { total } = await unionkb.search(query);
              const shown = async options => `${JSON.stringify(options)} ${(await unionkb.search(query, options)).results.length}`;
              const wrong = [];
              const expect = async (options, count) => { if (!(await shown(options)).endsWith(` ${count}`)) wrong.push(await shown(options)); };
              const limits = [[0, 0], [-1, total], [NaN, Math.min(20, total)], [1e9, total], [Infinity, total], [2.9, 2]];
              for (const [limit, count] of limits) await expect({ limit }, count);
              for (const [offset, count] of [[-5, 2], [NaN, 2], [total - 1, 1], [1e9, 0], [Infinity, 0]]) await expect({ offset, limit: 2 }, count);
              const queries = [query, query[0], query + query, '-' + query, '"' + query, '标题：' + query, query.repeat(2000)];
              const atOnce = await Promise.all(queries.map(own => unionkb.search(own)));
              for (const [k, own] of queries.entries()) {
                if (JSON.stringify(atOnce[k]) !== JSON.stringify(await unionkb.search(own))) wrong.push(own.slice(0, 20));
              }

              return total > 2 ? wrong : ['too few pages'];
            }
            """,
            Query);
        Assert.Empty(got);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Recent_queries_are_offered_and_forgotten_when_asked()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString(Query));
        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Keyboard.PressAsync("/");
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Option)).ToHaveTextAsync([Query]);
        await dialog.Locator("[data-search-forget]").ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Full_storage_does_not_stop_the_search()
    {
        await using var open = await session.OpenAsync();
        await open.Page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString(Query));
        await Assertions.Expect(open.Page.Locator("[data-search-results] > li").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("**/search/index.js*", "search/index.js")]
    [InlineData("**/search/p*.js*", "search/p")]
    public async Task A_missing_file_of_the_index_is_named(string pattern, string name)
    {
        await using var open = await session.OpenAsync();
        await open.Page.RouteAsync(pattern, route => route.AbortAsync());
        await open.Page.GotoAsync(session.Http + "search.html?q=" + Uri.EscapeDataString(Query));
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync(name);
    }

    [BrowserFact]
    public async Task Results_whose_text_is_damaged_are_listed_without_it()
    {
        await using var open = await session.OpenAsync();
        var damaged = new RouteFulfillOptions { ContentType = "text/javascript", Body = "unionkb.shard(\"t0\",\"\",\"damaged\");" };
        await open.Page.RouteAsync("**/search/t0.js", route => route.FulfillAsync(damaged));
        await open.Page.GotoAsync(session.Http + "index.html");
        var result = await open.Page.EvaluateAsync<string[]>(
            """
            async query => {
              const { total, results } = await unionkb.search(query, { limit: 1000 });
              const listed = results.some(r => r.damaged && r.title && r.url);
              return [`${total === results.length}`, `${listed}`, `${results.every(r => r.damaged || r.excerpt.length > 0)}`];
            }
            """,
            "工会");
        Assert.Equal(["true", "true", "true"], result);
    }

    private static Task<int> CurrentAsync(IPage page) =>
        page.EvaluateAsync<int>("() => [...document.querySelectorAll('main mark[data-hit]')].findIndex(mark => mark.hasAttribute('aria-current'))");
}
