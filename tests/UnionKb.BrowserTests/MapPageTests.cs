using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>The knowledge map and the side navigation as readers use them.</summary>
[Collection(InBrowser.Name)]
public sealed class MapPageTests(BrowserSession session)
{
    [BrowserFact]
    public async Task Labels_are_whole_and_stand_in_their_boxes_and_no_third_of_the_drawing_is_empty()
    {
        await using var open = await session.OpenAsync();
        foreach (var page in session.Built.Files.Where(f => f == "map.html" || f.StartsWith("maps/", StringComparison.Ordinal)))
        {
            await open.Page.GotoAsync(session.Http + page);
            var wrong = await open.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const svg = document.querySelector('svg[data-map]');
                  const wrong = [];
                  const boxes = [];
                  for (const a of svg.querySelectorAll('[data-node]')) {
                    const rect = a.querySelector('rect').getBBox();
                    const text = a.querySelector('text').getBBox();
                    boxes.push(rect);
                    if (text.x < rect.x || text.x + text.width > rect.x + rect.width || text.y < rect.y || text.y + text.height > rect.y + rect.height) {
                      wrong.push(`outside its box: ${a.textContent}`);
                    }

                    if (a.textContent.includes('…')) wrong.push(`cut: ${a.textContent}`);
                  }

                  // Boxes and the lines between them: each ninth of the drawing has some.
                  const { width, height } = svg.viewBox.baseVal;
                  const paths = [...svg.querySelectorAll('.edges path')].flatMap(path => {
                    const length = path.getTotalLength();
                    return [.25, .5, .75].map(part => path.getPointAtLength(length * part));
                  });
                  for (let column = 0; column < 3; column++) {
                    for (let row = 0; row < 3; row++) {
                      const isIn = (x, y) => x >= column * width / 3 && x <= (column + 1) * width / 3 && y >= row * height / 3 && y <= (row + 1) * height / 3;
                      if (!boxes.some(b => isIn(b.x + b.width / 2, b.y)) && !paths.some(p => isIn(p.x, p.y))) wrong.push(`empty: ${column} ${row}`);
                    }
                  }

                  return wrong;
                }
                """);
            // The map of one small pillar may have more things than topics.
            if (page != "map.html") wrong = [.. wrong.Where(w => !w.StartsWith("empty", StringComparison.Ordinal))];
            Assert.Empty(wrong);
        }

        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Neighbours_light_up_under_the_pointer_and_at_the_focus()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + "map.html");
            var node = int.Parse((await open.Page.Locator("[data-from]").First.GetAttributeAsync("data-from"))!);
            var box = open.Page.Locator($"[data-node='{node}']");
            var expected = await open.Page.EvaluateAsync<string[]>(
                "n => [...new Set([String(n), ...[...document.querySelectorAll(`[data-from='${n}']`)].map(e => e.dataset.to)])].sort()", node);
            const string Lit = "() => [...document.querySelectorAll('[data-node].lit')].map(a => a.dataset.node).sort()";
            await box.FocusAsync();
            Assert.Equal(expected, await open.Page.EvaluateAsync<string[]>(Lit));
            await open.Page.Locator("h1").ClickAsync();
            await open.Page.EvaluateAsync("() => document.activeElement.blur()");
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Lit));
            await box.HoverAsync();
            Assert.Equal(expected, await open.Page.EvaluateAsync<string[]>(Lit));
            Assert.True(await open.Page.Locator(".edges .lit").CountAsync() == expected.Length - 1);
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserFact]
    public async Task The_map_is_narrowed_by_pillar_and_kind_and_closes_up()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "map.html");
        var shown = open.Page.Locator("[data-node]:visible");
        var all = await shown.CountAsync();
        const string Height = "() => document.querySelector('svg[data-map]').viewBox.baseVal.height";
        var height = await open.Page.EvaluateAsync<double>(Height);
        await open.Page.Locator("[data-map-filter] select").SelectOptionAsync("1");
        Assert.InRange(await shown.CountAsync(), 2, all - 1);
        Assert.Equal(0, await open.Page.Locator("[data-node][data-pillar='0']:visible").CountAsync());
        Assert.True(await open.Page.EvaluateAsync<double>(Height) < height);
        Assert.Equal(0, await open.Page.Locator(".outline [data-pillar='0']:not([hidden])").CountAsync());
        Assert.Empty(await OverlapsAsync(open.Page));
        foreach (var kind in await open.Page.Locator("[data-map-filter] input").AllAsync()) await kind.UncheckAsync();
        Assert.Equal(0, await open.Page.Locator(".thing:visible").CountAsync());
        Assert.Equal(0, await open.Page.Locator(".edges path:visible").CountAsync());
        foreach (var kind in await open.Page.Locator("[data-map-filter] input").AllAsync()) await kind.CheckAsync();
        await open.Page.Locator("[data-map-filter] select").SelectOptionAsync("");
        Assert.Equal(all, await shown.CountAsync());
        Assert.Equal(height, await open.Page.EvaluateAsync<double>(Height));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task On_a_phone_the_map_is_an_indented_list_that_is_narrowed_too()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 360, Height = 740 });
        await open.Page.GotoAsync(session.Http + "map.html");
        await Assertions.Expect(open.Page.Locator("svg[data-map]")).ToBeHiddenAsync();
        var lefts = await open.Page.EvaluateAsync<double[]>(
            "() => ['.depth-0', '.depth-1', '.depth-2'].map(c => document.querySelector(`.outline > li${c} > a`).getBoundingClientRect().left)");
        Assert.True(lefts[0] < lefts[1] && lefts[1] < lefts[2]);
        var rows = open.Page.Locator(".outline > li:visible");
        var all = await rows.CountAsync();
        await open.Page.Locator("[data-map-filter] select").SelectOptionAsync("0");
        Assert.InRange(await rows.CountAsync(), 2, all - 1);
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_side_navigation_opens_where_one_is_and_leads_to_the_other_pillars(bool isScripted)
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.JavaScriptEnabled = isScripted;
            options.ViewportSize = new ViewportSize { Width = 1440, Height = 500 };
        });
        var site = session.Built.Site;
        var deep = site.Pages.Where(p => p.Section >= 0 && site.Sections[p.Section].Pillar >= 0).MaxBy(p => site.Sections[p.Section].Depths[p.Position])!;
        Assert.True(site.Sections[deep.Section].Depths[deep.Position] > 1);
        await open.Page.GotoAsync(session.Http + deep.Url);
        var current = open.Page.Locator(".side a[aria-current=page]");
        if (isScripted) await Assertions.Expect(current).ToBeInViewportAsync();
        else await Assertions.Expect(current).ToBeVisibleAsync();
        Assert.True(await open.Page.Locator(".side li > details:not([open])").CountAsync() > 0);
        Assert.Equal(0, await open.Page.Locator(".side li > details:not([open]) a:visible").CountAsync());
        if (isScripted) Assert.Equal(0, await open.Page.EvaluateAsync<int>("() => Math.round(scrollY)"));
        var others = site.Sections.Where((s, i) => s.Pillar >= 0 && i != deep.Section).Select(s => site.Pages[s.Pillar].Title).ToArray();
        Assert.Equal(others, await open.Page.Locator(".side-others a").AllInnerTextsAsync());
    }

    private static Task<string[]> OverlapsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const boxes = [...document.querySelectorAll('[data-node]:not(.out)')]
            .map(a => ({ name: a.textContent, box: a.querySelector('rect').getBoundingClientRect() }));
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return boxes.flatMap(({ name, box }, k) => boxes.slice(0, k).filter(other => meet(other.box, box)).map(other => `${other.name} / ${name}`));
        }
        """);
}
