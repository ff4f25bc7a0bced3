using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Tables, code and pictures on every screen.</summary>
[Collection(InBrowser.Name)]
public sealed class FigureTests(BrowserSession session, FeatureSite features) : IClassFixture<FeatureSite>
{
    [BrowserTheory]
    [InlineData(360)]
    [InlineData(600)]
    [InlineData(900)]
    [InlineData(1440)]
    public async Task No_word_of_a_cell_is_broken_and_no_page_is_too_wide(int width)
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        await open.Page.GotoAsync(features.Page);
        var broken = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('td, th')].filter(cell => /^[A-Za-z]+$/.test(cell.textContent)).filter(cell => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size > 1;
            }).map(cell => cell.textContent)
            """);
        Assert.Empty(broken);
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [BrowserFact]
    public async Task The_first_column_stays_when_a_table_is_scrolled()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 600, Height = 800 });
        await open.Page.GotoAsync(features.Page);
        var left = await open.Page.EvaluateAsync<double[]>(
            """
            () => {
              const table = document.querySelector('.table');
              const leftOf = selector => table.querySelector(selector).getBoundingClientRect().left;
              const before = [leftOf('td:first-child'), leftOf('td:nth-child(2)')];
              table.scrollLeft = 80;
              return [before[0] - leftOf('td:first-child'), before[1] - leftOf('td:nth-child(2)'), table.scrollLeft];
            }
            """);
        Assert.True(left[2] > 20);
        Assert.Equal([0, left[2]], left[..2]);
    }

    [BrowserFact]
    public async Task On_a_phone_a_row_is_a_list_of_labels_and_values_without_script()
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 360, Height = 800 };
            options.JavaScriptEnabled = false;
        });
        await open.Page.GotoAsync(features.Page);
        var labels = await open.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('tr:nth-child(1) > td[data-label]')].map(cell => getComputedStyle(cell, '::before').content)");
        Assert.Equal(["none", "\"Shanghai\"", "\"说明\"", "\"Confederation\"", "\"年份\"", "\"备注\""], labels);
        var table = await open.Page.EvaluateAsync<int[]>("() => { const t = document.querySelector('.table'); return [t.scrollWidth, t.clientWidth]; }");
        Assert.True(table[0] <= table[1]);
        // Two columns have room beside each other.
        Assert.Equal("table-row", await open.Page.EvaluateAsync<string>("() => getComputedStyle([...document.querySelectorAll('tr')].at(-1)).display"));
    }

    [BrowserFact]
    public async Task Code_is_copied_as_it_is_written()
    {
        await using var open = await session.OpenAsync(options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await open.Page.GotoAsync(features.Page);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "复制", Exact = true }).ClickAsync();
        await Assertions.Expect(open.Page.Locator(".copy")).ToHaveTextAsync("已复制");
        Assert.Equal("let x = 1;\n", await open.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task A_picture_that_is_shown_smaller_than_it_is_can_be_enlarged()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 900, Height = 700 });
        await open.Page.GotoAsync(features.Page);
        Assert.Equal(1, await open.Page.Locator(".enlarge").CountAsync());
        var shown = (await open.Page.Locator(".enlarge img").BoundingBoxAsync())!.Width;
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "放大图片 宽图" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        var large = open.Page.GetByRole(AriaRole.Dialog, new() { Name = "宽图" }).GetByRole(AriaRole.Img);
        Assert.Equal(1600, (await large.BoundingBoxAsync())!.Width);
        Assert.True(shown < 1000);
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(large).ToBeHiddenAsync();
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.enlarge')"));
        await Assertions.Expect(open.Page.Locator("figcaption")).ToHaveTextAsync("图一");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Every_picture_has_its_size()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(features.Page);
        Assert.Equal(
            ["1600x900", "40x40"],
            await open.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.body img')].map(i => `${i.getAttribute('width')}x${i.getAttribute('height')}`)"));
    }
}
