using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>axe-core on every sort of page, light, dark, with large type, in high contrast and forced colours, and on what opens over it.</summary>
[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData("light", 360)]
    [InlineData("light", 1440)]
    [InlineData("dark", 360)]
    [InlineData("dark", 1440)]
    [InlineData("sepia", 1440)]
    [InlineData("huge", 360)]
    [InlineData("contrast", 1440)]
    [InlineData("forced", 1440)]
    public async Task No_violation(string look, int width)
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light;
            options.Contrast = look == "contrast" ? Contrast.More : Contrast.NoPreference;
            options.ForcedColors = look == "forced" ? ForcedColors.Active : ForcedColors.None;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        if (look == "sepia") await open.Page.AddInitScriptAsync("localStorage.setItem('unionkb-theme', 'sepia');");
        if (look == "huge") await open.Page.AddInitScriptAsync("localStorage.setItem('unionkb-reading', '{\"size\":\"huge\",\"leading\":\"roomy\"}');");
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
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        foreach (var (key, name) in new[] { ("?", "快捷键"), ("c", "引用") })
        {
            await open.Page.Keyboard.PressAsync(key);
            await open.Page.GetByRole(AriaRole.Dialog, new() { Name = name }).WaitForAsync();
            found.AddRange(await ViolationsAsync(open.Page, name));
            await open.Page.Keyboard.PressAsync("Escape");
        }

        await open.Page.EvaluateAsync("() => document.querySelector('[data-reading]').showPopover()");
        found.AddRange(await ViolationsAsync(open.Page, "reading settings"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return result.Violations.Select(v => $"{where}: {v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
    }
}
