using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Previews, the way to the source, and the maps, over http and from files; one page for all of it.</summary>
[Collection(InBrowser.Name)]
public sealed class KnowledgeTests(BrowserSession session)
{
    private string[] Roots => [session.Http, session.File];

    /// <summary>A page with automatic links and sentences of a seed.</summary>
    private LinkedPage Linked => session.Built.Site.Pages.First(p => p.Terms.Length > 2 && p.Sources.Any(s => s.Length > 0));

    [BrowserFact]
    public async Task A_link_is_previewed_for_pointer_keyboard_and_touch()
    {
        await using var open = await session.OpenAsync();
        foreach (var root in Roots)
        {
            await open.Page.GotoAsync(root + Linked.Url);
            var link = open.Page.Locator(".body a.term").First;
            var title = session.Built.Site.Pages[Linked.Terms[0].Page].Title;
            var preview = open.Page.GetByRole(AriaRole.Tooltip);

            await link.HoverAsync();
            await Assertions.Expect(preview).ToContainTextAsync(title);
            await open.Page.Mouse.MoveAsync(2, 2);
            await Assertions.Expect(preview).ToHaveCountAsync(0);

            await open.Page.Keyboard.PressAsync("Tab");
            await link.FocusAsync();
            await Assertions.Expect(preview).ToContainTextAsync(title);
            await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "ukb-preview");
            await open.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(preview).ToHaveCountAsync(0);

            await TouchAsync(link, "touchstart");
            await Assertions.Expect(preview).ToContainTextAsync(title);
            await TouchAsync(link, "touchend");
            await Assertions.Expect(preview).ToBeVisibleAsync();
            await TouchAsync(open.Page.Locator("h1"), "touchstart");
            await Assertions.Expect(preview).ToHaveCountAsync(0);
        }

        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_mark_of_origin_leads_to_the_line_which_is_lit()
    {
        await using var open = await session.OpenAsync();
        foreach (var root in Roots) await FollowMarkAsync(open.Page, root);
        await using var still = await session.OpenAsync(options => options.JavaScriptEnabled = false);
        await FollowMarkAsync(still.Page, session.File, evaluate: false);
    }

    [BrowserFact]
    public async Task What_was_changed_in_a_source_is_said_to_the_keyboard()
    {
        var source = PageWith("sources/", "class=\"changed\"");
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.File + source);
        var change = open.Page.Locator("mark.changed").First;
        Assert.Equal("none", await NoteAsync(change));
        await change.FocusAsync();
        Assert.Equal($"\"{await change.GetAttributeAsync("title")}\"", await NoteAsync(change));
    }

    [BrowserFact]
    public async Task The_boxes_of_the_maps_are_reached_and_opened_by_keyboard()
    {
        var around = PageWith("topics/", "class=\"map around\"");
        await using var open = await session.OpenAsync();
        foreach (var root in Roots)
        {
            foreach (var address in new[] { GeneratedPages.Map, around })
            {
                await open.Page.GotoAsync(root + address);
                await open.Page.EvaluateAsync(
                    """
                    () => {
                      document.querySelector('details.neighbours')?.setAttribute('open', '');
                      const reached = document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]');
                      const all = [...reached].filter(e => e.getClientRects().length);
                      all[all.findIndex(e => e.closest('svg')) - 1].focus();
                    }
                    """);
                await open.Page.Keyboard.PressAsync("Tab");
                var target = await open.Page.EvaluateAsync<string>(
                    """
                    () => {
                      const box = document.activeElement;
                      return box.closest('svg') ? new URL(box.getAttribute('href'), location).href : '';
                    }
                    """);
                Assert.NotEqual("", target);
                var stroke = await open.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('svg a rect')].slice(0, 2).map(r => getComputedStyle(r).strokeWidth)");
                Assert.NotEqual(stroke[0], stroke[1]);
                await open.Page.Keyboard.PressAsync("Enter");
                await open.Page.WaitForFunctionAsync("target => location.href === target", target);
            }
        }
    }

    /// <summary>A page of a folder whose HTML has a text.</summary>
    private string PageWith(string folder, string text) => session.Built.Files.First(f => f.StartsWith(folder, StringComparison.Ordinal)
        && File.ReadAllText(Path.Combine(session.Built.Folder, f)).Contains(text, StringComparison.Ordinal));

    private async Task FollowMarkAsync(IPage page, string root, bool evaluate = true)
    {
        await page.GotoAsync(root + Linked.Url);
        var mark = page.Locator(".origin-mark a").First;
        var anchor = (await mark.GetAttributeAsync("href"))!.Split('#')[1];
        await mark.ClickAsync();
        Assert.Contains("/sources/", page.Url, StringComparison.Ordinal);
        var line = page.Locator($"[id='{anchor}']");
        await Assertions.Expect(line).ToBeInViewportAsync();
        if (!evaluate) return;
        var colours = await line.EvaluateAsync<string[]>("e => [getComputedStyle(e).backgroundColor, getComputedStyle(document.body).backgroundColor]");
        Assert.NotEqual(colours[1], colours[0]);
        Assert.NotEqual("rgba(0, 0, 0, 0)", colours[0]);
    }

    private static Task TouchAsync(ILocator at, string type) => at.EvaluateAsync(
        """
        (e, type) => {
          const touch = new Touch({ identifier: 1, target: e, clientX: 5, clientY: 5 });
          const touches = type === 'touchend' ? [] : [touch];
          e.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches: [touch] }));
        }
        """,
        type);

    private static Task<string> NoteAsync(ILocator change) => change.EvaluateAsync<string>("e => getComputedStyle(e, '::after').content");
}
