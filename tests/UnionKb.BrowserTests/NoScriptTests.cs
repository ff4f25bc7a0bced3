using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Everything but search works without JavaScript.</summary>
[Collection(InBrowser.Name)]
public sealed class NoScriptTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Registers_lead_to_pages_and_pages_lead_on(int width)
    {
        await using var open = await OpenAsync(width);
        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Locator("footer").Locator($"a[href$='{GeneratedPages.AToZ}']").First.ClickAsync();
        var main = open.Page.GetByRole(AriaRole.Main);
        foreach (var page in session.Built.Site.Pages.Where(page => page.Index % 7 == 0))
            Assert.True(await main.GetByRole(AriaRole.Link, new() { Name = page.Title, Exact = true }).CountAsync() > 0, page.Title);
        await main.GetByRole(AriaRole.Link, new() { Name = session.Built.Longest.Title, Exact = true }).First.ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(session.Built.Longest.Title);
    }

    [BrowserFact]
    public async Task Text_and_contents_are_there()
    {
        await using var open = await OpenAsync(1440);
        var page = session.Built.Longest;
        await open.Page.GotoAsync(session.Http + page.Url);
        var paragraph = page.Blocks.First(block => block.Kind == BlockKind.Paragraph).Text;
        var shown = await open.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        Assert.Contains(Bare(paragraph), Bare(shown), StringComparison.Ordinal);
        foreach (var heading in page.Page.Headings.Where(h => h.Level == 2))
        {
            var link = open.Page.Locator($"nav a[href='#{heading.Id}'], nav a[href='#{Uri.EscapeDataString(heading.Id)}']").First;
            await Assertions.Expect(link).ToBeAttachedAsync();
        }
    }

    [BrowserFact]
    public async Task The_search_page_says_what_is_missing_and_where_else_to_look()
    {
        await using var open = await OpenAsync(1440);
        await open.Page.GotoAsync(session.Http + "search.html");

        // Chromium's emulation stops scripts but keeps noscript from being drawn, so only its presence can be asserted here.
        var said = open.Page.GetByRole(AriaRole.Main).Locator("noscript");
        Assert.Contains("JavaScript", await said.TextContentAsync() ?? "", StringComparison.Ordinal);
        await Assertions.Expect(said.Locator($"a[href$='{GeneratedPages.AToZ}']")).ToBeAttachedAsync();
    }

    private Task<OpenPage> OpenAsync(int width) => session.OpenAsync(options =>
    {
        options.JavaScriptEnabled = false;
        options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
    });

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
