using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Keys: those for search, the list of all, and that single ones can be turned off.</summary>
[Collection(InBrowser.Name)]
public sealed class KeysTests(BrowserSession session)
{
    private static ILocator List(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "快捷键" });

    private static ILocator Search(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "搜索" });

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("Control+k")]
    [InlineData("Meta+k")]
    public async Task Search_opens_on_every_sort_of_page(string key)
    {
        await using var open = await session.OpenAsync();
        foreach (var address in new[] { "index.html", session.Built.Longest.Url, "404.html", "a-z.html" })
        {
            await open.Page.GotoAsync(session.Http + address);
            await open.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(Search(open.Page).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
            await open.Page.Keyboard.PressAsync(key == "/" ? "Escape" : key);
            if (key != "/") await Assertions.Expect(Search(open.Page)).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task A_question_mark_lists_all_keys()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(List(open.Page)).ToBeVisibleAsync();
        var keys = await List(open.Page).Locator("kbd").AllTextContentsAsync();
        Assert.Equal(["/", "Ctrl K", "⌘ K", "j", "k", "c", "n", "N", "?", "Esc"], keys);
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(List(open.Page)).ToBeHiddenAsync();
        await Assertions.Expect(open.Page.Locator(".site-header [data-key-hint]")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Single_keys_are_off_when_a_reader_turns_them_off()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.Locator("footer").GetByRole(AriaRole.Button, new() { Name = "快捷键" }).ClickAsync();
        await List(open.Page).GetByRole(AriaRole.Checkbox).UncheckAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.ReloadAsync();
        await Assertions.Expect(open.Page.Locator(".site-header [data-key-hint]")).ToBeHiddenAsync();
        foreach (var key in new[] { "/", "?", "c", "j" }) await open.Page.Keyboard.PressAsync(key);
        Assert.Equal(0, await open.Page.Locator("dialog[open]").CountAsync());
        Assert.Equal("BODY", await open.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await open.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Search(open.Page)).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Keys_typed_into_a_field_are_letters()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "search.html");
        var field = open.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
        await field.ClickAsync();
        await open.Page.Keyboard.TypeAsync("j?c/");
        await Assertions.Expect(field).ToHaveValueAsync("j?c/");
        Assert.Equal(0, await open.Page.Locator("dialog[open]").CountAsync());
    }
}
