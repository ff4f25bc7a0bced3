using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>The reader's panel: what is chosen holds at once, on every page, before the first paint, and is none of anybody's business.</summary>
[Collection(InBrowser.Name)]
public sealed class ReaderPanelTests(BrowserSession session)
{
    private const string Looks =
        """
        () => {
          const body = getComputedStyle(document.querySelector('.body'));
          const p = getComputedStyle(document.querySelector('.body p'));
          return [parseFloat(p.fontSize), parseFloat(p.lineHeight) / parseFloat(p.fontSize), body.maxWidth === 'none' ? 0 : parseFloat(body.maxWidth),
            body.fontFamily.includes('Serif') ? 1 : 0, getComputedStyle(document.documentElement).colorScheme === 'dark' ? 1 : 0];
        }
        """;

    private static ILocator Panel(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "阅读设置" });

    [BrowserFact]
    public async Task What_is_chosen_with_the_keyboard_stays_on_every_page()
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync();
            await open.Page.GotoAsync(root + session.Built.Longest.Url);
            var before = await open.Page.EvaluateAsync<double[]>(Looks);
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "阅读设置" }).First.FocusAsync();
            await open.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Panel(open.Page)).ToBeVisibleAsync();

            // The group of sizes has the focus, at the one in use: two steps on is the largest.
            await open.Page.Keyboard.PressAsync("ArrowRight");
            await open.Page.Keyboard.PressAsync("ArrowRight");
            foreach (var (group, choice) in new[] { ("行距", "松"), ("字体", "宋体"), ("行长", "短"), ("颜色", "深色") })
                await Panel(open.Page).GetByRole(AriaRole.Group, new() { Name = group }).GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();
            var after = await open.Page.EvaluateAsync<double[]>(Looks);
            Assert.Equal(24, after[0]);
            Assert.True(after[1] > before[1] + 0.2);
            Assert.True(after[2] / after[0] < before[2] / before[0]);
            Assert.Equal([1, 1], after[3..]);
            await open.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(Panel(open.Page)).ToBeHiddenAsync();

            await open.Page.ReloadAsync();
            Assert.Equal(after, await open.Page.EvaluateAsync<double[]>(Looks));
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "阅读设置" }).First.ClickAsync();
            await Assertions.Expect(Panel(open.Page).GetByRole(AriaRole.Radio, new() { Name = "大字版" })).ToBeCheckedAsync();
            await Panel(open.Page).GetByRole(AriaRole.Button, new() { Name = "恢复原样" }).ClickAsync();
            Assert.Equal(before, await open.Page.EvaluateAsync<double[]>(Looks));
            Assert.Empty(open.Complaints);
        }
    }

    /// <summary>The attributes are there when the body begins to be read, so no paint can be without them.</summary>
    [BrowserFact]
    public async Task It_holds_before_anything_is_painted()
    {
        await using var open = await session.OpenAsync();
        await open.Page.AddInitScriptAsync(
            """
            if (location.protocol.startsWith('http')) {
              localStorage.setItem('unionkb-theme', 'sepia');
              localStorage.setItem('unionkb-reading', JSON.stringify({ size: 'huge', face: 'serif" onload="x', width: 7 }));
            }
            window.early = [];
            new MutationObserver(() => { if (document.body && !early.length) early.push({ ...document.documentElement.dataset }); })
              .observe(document, { childList: true, subtree: true });
            """);
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var early = await open.Page.EvaluateAsync<string[]>(
            "() => [early[0].theme, early[0].size, ...['face', 'width', 'leading'].filter(name => name in early[0])]");
        Assert.Equal(["sepia", "huge"], early);
    }

    [BrowserFact]
    public async Task Without_script_there_is_no_button_for_it()
    {
        await using var open = await session.OpenAsync(options => options.JavaScriptEnabled = false);
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        Assert.Equal(0, await open.Page.Locator("[popovertarget]:visible, [data-keys-open]:visible, [data-key-hint]:visible").CountAsync());
        await Assertions.Expect(open.Page.Locator("[data-reading]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Where_storage_is_forbidden_the_choice_lasts_for_the_page()
    {
        await using var open = await session.OpenAsync();
        await open.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "阅读设置" }).First.ClickAsync();
        await Panel(open.Page).GetByRole(AriaRole.Radio, new() { Name = "大字版" }).CheckAsync();
        Assert.Equal(24, (await open.Page.EvaluateAsync<double[]>(Looks))[0]);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task On_a_phone_it_opens_from_the_menu()
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 360, Height = 740 };
            options.HasTouch = true;
        });
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.Locator(".menu > summary").TapAsync();
        await open.Page.Locator(".menu").GetByRole(AriaRole.Button, new() { Name = "阅读设置" }).TapAsync();
        var box = (await Panel(open.Page).BoundingBoxAsync())!;
        Assert.InRange(box.Y + box.Height, 739, 741);
        await Panel(open.Page).Locator("label", new() { HasText = "护眼" }).TapAsync();
        Assert.Equal("sepia", await open.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }
}
