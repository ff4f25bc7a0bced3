using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Search against a plain scan of what was compiled: same pages, none missing, none too many.</summary>
[Collection(InBrowser.Name)]
public sealed class SearchTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData("三重一大")]
    [InlineData("业工人")]
    [InlineData("职工的知情")]
    [InlineData("会")]
    public async Task Finds_exactly_the_pages_that_contain_the_words(string query)
    {
        var expected = Scan(query);
        Assert.NotEmpty(expected);
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + session.Built.Longest.Url);
            Assert.Equal(expected, await open.SearchAsync(query));
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserFact]
    public async Task Finds_any_run_of_Han_characters_of_any_page()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        var random = new Random(20240501);
        var blocks = session.Built.Site.Pages.SelectMany(page => Blocks(page)).Where(text => text.Length > 0).ToArray();
        for (var tries = 0; tries < 150; tries++)
        {
            var block = blocks[random.Next(blocks.Length)];
            var start = random.Next(block.Length);
            var query = block.Substring(start, Math.Min(random.Next(1, 9), block.Length - start));
            if (!query.All(IsHan)) continue;
            Assert.Equal((query, string.Join(' ', Scan(query))), (query, string.Join(' ', await open.SearchAsync(query))));
        }
    }

    [BrowserTheory]
    [InlineData("zzqqxx")]
    [InlineData("会会会会会会")]
    public async Task Finds_nothing_that_is_nowhere(string query)
    {
        Assert.Empty(Scan(query));
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        Assert.Empty(await open.SearchAsync(query));
    }

    [BrowserFact]
    public async Task The_search_page_lists_the_results_of_its_address()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "search.html?q=" + Uri.EscapeDataString("三重一大"));
            var results = open.Page.Locator("[data-search-results] > li > a");
            var titles = session.Built.Site.Pages.Where(page => Scan("三重一大").Contains(page.Id)).Select(page => page.Title).ToArray();
            // A sentence that several pages have stands once, with their names.
            await Assertions.Expect(open.Page.Locator("[data-search-results] > li > a, [data-search-results] .same a")).ToHaveCountAsync(titles.Length);
            foreach (var title in titles) await open.Page.GetByRole(AriaRole.Main).GetByText(title).First.WaitForAsync();
            await results.First.ClickAsync();
            await open.Page.WaitForURLAsync(url => !url.Contains("search.html", StringComparison.Ordinal));
            Assert.Empty(open.Complaints);
        }
    }

    /// <summary>Ids of the pages whose title or one of whose blocks contains the text; white space beside Han counts for nothing.</summary>
    private string[] Scan(string query) =>
    [
        .. session.Built.Site.Pages.Where(page => Blocks(page).Any(text => text.Contains(query, StringComparison.Ordinal)))
            .Select(page => page.Id).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Blocks(LinkedPage page) =>
        page.Blocks.Select(block => block.Text).Prepend(page.Title).Select(text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
