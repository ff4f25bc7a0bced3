using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Search without a mouse: slash opens, arrows choose, Enter goes, Escape closes.</summary>
[Collection(InBrowser.Name)]
public sealed class KeyboardTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Slash_opens_and_escape_closes()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var dialog = open.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await open.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("");
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    // In every page of a site about trade unions, so that there is a second result to choose.
    private const string Query = "工会";

    [BrowserFact]
    public async Task Arrows_choose_and_enter_opens_the_choice()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "index.html");
            await open.Page.Keyboard.PressAsync("/");
            await open.Page.Keyboard.TypeAsync(Query);
            var second = await open.Page.EvaluateAsync<string[]>(
                """
                async query => {
                  const r = (await unionkb.search(query, { limit: 2 })).results[1];
                  return [r.title, new URL(r.url, document.baseURI).href.split('#')[0]];
                }
                """,
                Query);

            // Results of the first character may still be on their way; choose when those of the whole word are there.
            var options = open.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option);
            await Assertions.Expect(options.Nth(1)).ToContainTextAsync(second[0]);
            var first = await SelectedAsync(open.Page);
            await open.Page.Keyboard.PressAsync("ArrowDown");
            if (first < 0) await open.Page.Keyboard.PressAsync("ArrowDown");
            Assert.Equal(1, await SelectedAsync(open.Page));
            await open.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(second[0]);
            Assert.Equal(second[1], open.Page.Url.Split('#', '?')[0]);
        }
    }

    [BrowserFact]
    public async Task A_slash_in_a_field_is_a_slash()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "search.html");
        await open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).ClickAsync();
        await open.Page.Keyboard.TypeAsync("一/二");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("一/二");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_text()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.activeElement === document.querySelector('main')"));
    }

    private static Task<int> SelectedAsync(IPage page) =>
        page.EvaluateAsync<int>("() => [...document.querySelectorAll('dialog [role=option]')].findIndex(o => o.getAttribute('aria-selected') === 'true')");
}
