using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>No page is wider than the screen.</summary>
[Collection(InBrowser.Name)]
public sealed class LayoutTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        var wide = new List<string>();
        foreach (var address in session.Built.Html.Append("search.html?q=%E4%BC%9A"))
        {
            await open.Page.GotoAsync(session.Http + address);
            if (await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var excess)
                wide.Add($"{address}: {excess} px too wide");
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }
}
