using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>axe-core on every sort of page, light and dark, phone and desktop, and on the open search dialog.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 360)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task No_violation(ColorScheme scheme, int width)
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        var found = new List<string>();
        foreach (var address in session.Built.Samples)
        {
            await open.Page.GotoAsync(session.Http + address);
            if (address.Contains("?q=", StringComparison.Ordinal)) await open.Page.Locator("[data-search-results] a").First.WaitForAsync();
            found.AddRange(await ViolationsAsync(open.Page, address));
        }

        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await open.Page.Keyboard.TypeAsync("会");
        await open.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        found.AddRange(await ViolationsAsync(open.Page, "search dialog"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return result.Violations.Select(v => $"{where}: {v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }
}
