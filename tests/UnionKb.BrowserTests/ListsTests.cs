using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Lists that narrow and sort, the map, the time line and the home page: over http and from files, wide and narrow, with script and without.</summary>
[Collection(InBrowser.Name)]
public sealed class ListsTests(BrowserSession session)
{
    [BrowserFact]
    public async Task A_register_narrows_as_one_types()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "terms.html");
            var rows = open.Page.Locator("[data-register] tbody tr:not(.group):visible");
            var all = await rows.CountAsync();
            var title = await rows.Nth(all / 2).Locator("a").InnerTextAsync();
            var field = open.Page.Locator("[data-list-filter] input");
            await field.FillAsync(title);
            Assert.InRange(await rows.CountAsync(), 1, all - 1);
            Assert.All(await rows.AllInnerTextsAsync(), text => Assert.Contains(title, text));
            Assert.Equal(1, await open.Page.Locator("[data-register] tr.group:visible").CountAsync());
            await Assertions.Expect(open.Page.Locator("[data-list-filter] [role=status]")).ToContainTextAsync($"{await rows.CountAsync()}");
            await field.FillAsync("没有这样的条目");
            Assert.Equal(0, await rows.CountAsync());
            await Assertions.Expect(open.Page.Locator("[data-list-filter] [role=status]")).ToHaveTextAsync("没有符合的条目。");
            await field.FillAsync("");
            Assert.Equal(all, await rows.CountAsync());
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserFact]
    public async Task A_register_is_sorted_by_its_columns_and_back()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "documents.html");
        var names = open.Page.Locator("[data-register] tbody tr:not(.group) > th > a");
        var own = await names.AllInnerTextsAsync();
        var when = open.Page.Locator("[data-register] thead button", new() { HasText = "时间" });
        await when.ClickAsync();
        string[] Keys(IReadOnlyList<string?> keys) => [.. keys.Where(k => !string.IsNullOrEmpty(k)).Select(k => k!)];
        async Task<string[]> KeysAsync() => Keys(await open.Page.EvaluateAsync<string?[]>(
            "() => [...document.querySelectorAll('[data-register] tbody tr:not(.group) > td:nth-child(2)')].map(td => td.dataset.key ?? null)"));
        var keys = await KeysAsync();
        Assert.True(keys.Length > 2);
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        await Assertions.Expect(open.Page.Locator("[data-register] thead th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.Equal(0, await open.Page.Locator("[data-register] tr.group:visible").CountAsync());
        Assert.NotEqual("", await open.Page.Locator("[data-register] tbody tr:not(.group) > td:nth-child(2)").First.InnerTextAsync());
        await when.ClickAsync();
        keys = await KeysAsync();
        Assert.Equal(keys.OrderDescending(StringComparer.Ordinal), keys);
        await when.ClickAsync();
        Assert.Equal(own, await names.AllInnerTextsAsync());
        Assert.True(await open.Page.Locator("[data-register] tr.group:visible").CountAsync() > 1);
        await when.ClickAsync();
        await open.Page.Locator("[data-register] thead button", new() { HasText = "名称" }).ClickAsync();
        Assert.Equal(own, await names.AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task The_time_line_is_narrowed_by_kind()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "timeline.html");
        var shown = open.Page.Locator(".events > li:visible");
        var all = await shown.CountAsync();
        await open.Page.Locator("[data-list-filter] input[value=document]").UncheckAsync();
        var left = await shown.CountAsync();
        Assert.InRange(left, 1, all - 1);
        Assert.Equal(left, await open.Page.Locator(".events > li:not([data-kind=document])").CountAsync());
        Assert.Equal(0, await open.Page.Locator("section:visible:not(:has(.events > li:not([hidden])))").CountAsync());
        foreach (var kind in await open.Page.Locator("[data-list-filter] input[type=checkbox]").AllAsync()) await kind.UncheckAsync();
        Assert.Equal(0, await shown.CountAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Without_script_lists_stand_whole_and_offer_nothing_that_does_not_work(int width)
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
        });
        foreach (var (file, kind) in new[] { ("documents.html", PageKind.Document), ("terms.html", PageKind.Term) })
        {
            await open.Page.GotoAsync(session.Http + file);
            var names = await open.Page.Locator("[data-register] tbody tr:not(.group) > th > a:visible").AllInnerTextsAsync();
            Assert.Equal(session.Built.Site.Pages.Where(p => p.Page.Front.Kind == kind).Select(p => p.Title).Order(), names.Order());
            Assert.Equal(0, await open.Page.Locator("[data-list-filter]:visible, thead button").CountAsync());
        }

        await open.Page.GotoAsync(session.Http + "map.html");
        Assert.Equal(0, await open.Page.Locator("[data-map-filter]:visible").CountAsync());
        if (width < 400) Assert.True(await open.Page.Locator(".outline > li:visible").CountAsync() > 10);
        else Assert.True(await open.Page.Locator("svg.map a:visible").CountAsync() > 10);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_runs_out_at_the_side(int width)
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        var files = new[] { "index", "documents", "terms", "tags", "timeline", "a-z", "map", "search" };
        foreach (var file in files)
        {
            await open.Page.GotoAsync($"{session.Http}{file}.html" + (file == "search" ? "?q=" + Uri.EscapeDataString("职工代表大会民主管理") : ""));
            if (file == "search") await open.Page.Locator(".near .results > li").First.WaitForAsync();
            Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{file} at {width}");
        }

        Assert.Empty(open.Complaints);
    }

    /// <summary>The list of all pages says what a page is called, and no more.</summary>
    [BrowserFact]
    public async Task The_list_of_all_pages_has_titles_alone()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "a-z.html");
        var entries = await open.Page.Locator(".entries > li").AllInnerTextsAsync();
        var titles = await open.Page.Locator(".entries > li > a").AllInnerTextsAsync();
        Assert.Equal(titles, entries.Select(e => e.Trim()));
    }

    [BrowserFact]
    public async Task The_home_page_shows_structure_years_things_and_the_map()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        var site = session.Built.Site;
        var pillars = site.Sections.Where(s => s.Pillar >= 0).ToArray();
        Assert.Equal(pillars.Length, await open.Page.Locator("section.pillar").CountAsync());
        Assert.Equal(0, await open.Page.Locator(".card").CountAsync());
        for (var i = 0; i < pillars.Length; i++)
        {
            var links = open.Page.Locator("section.pillar").Nth(i).Locator("li > a");
            var shown = await links.EvaluateAllAsync<string[]>("links => links.map(a => decodeURI(a.getAttribute('href')))");
            Assert.Equal(pillars[i].Pages[1..].Where((_, k) => pillars[i].Depths[k + 1] <= 2).Select(p => site.Pages[p].Url).Take(24), shown);
        }

        Assert.True(await open.Page.Locator(".strip .year").CountAsync() > 2);
        await open.Page.Locator(".strip .year").Last.ClickAsync();
        await Assertions.Expect(open.Page.Locator("h2:target")).ToBeInViewportAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        await open.Page.Locator(".map-entrance").ClickAsync();
        await Assertions.Expect(open.Page.Locator("svg[data-map]")).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }
}
