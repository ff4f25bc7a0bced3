using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Light and dark follow the system until the reader chooses; the choice stays.</summary>
[Collection(InBrowser.Name)]
public sealed class ThemeTests(BrowserSession session)
{
    // The page's own background, as a share of full brightness.
    private const string Brightness =
        "() => { const c = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);"
        + " const page = c.length === 4 && c[3] === 0 ? getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number) : c;"
        + " return (page[0] + page[1] + page[2]) / 765; }";

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_system_decides_at_first(ColorScheme scheme)
    {
        await using var open = await session.OpenAsync(options => options.ColorScheme = scheme);
        await open.Page.GotoAsync(session.Http + "index.html");
        Assert.Equal(scheme == ColorScheme.Dark, await open.Page.EvaluateAsync<double>(Brightness) < 0.5);
    }

    [BrowserFact]
    public async Task The_readers_choice_stays_on_every_page()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync(options => options.ColorScheme = ColorScheme.Light);
            await open.Page.GotoAsync(root + "index.html");
            await open.Page.Locator(".site-header .reading-button").ClickAsync();
            await open.Page.GetByRole(AriaRole.Radio, new() { Name = "深色" }).CheckAsync();
            Assert.True(await open.Page.EvaluateAsync<double>(Brightness) < 0.5, "the choice did not make the page dark");
            await open.Page.ReloadAsync();
            Assert.True(await open.Page.EvaluateAsync<double>(Brightness) < 0.5, "lost on reload");
            await open.Page.GotoAsync(root + session.Built.Longest.Url);
            Assert.True(await open.Page.EvaluateAsync<double>(Brightness) < 0.5, "lost on another page");
        }
    }
}
