using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Fingers, magnified screens, forced colours (WCAG 2.2: 1.4.10, 2.5.5, 2.5.8).</summary>
[Collection(InBrowser.Name)]
public sealed class TargetTests(BrowserSession session)
{
    /// <summary>Controls 44 px at least; links 24 px, except those inside a sentence.</summary>
    private const string Small =
        """
        () => [...document.querySelectorAll('a[href], button, summary, input, select')].filter(element => {
          const box = element.getBoundingClientRect();
          const isSeen = box.width > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          if (!isSeen || element.closest('.skip, p, dd, .body, svg')) return false;
          const isLink = element.matches('a, .cite-sign');
          const least = isLink ? 24 : 44;
          return box.height < least - .5 || (!isLink && box.width < least - .5);
        }).map(e => `${e.outerHTML.slice(0, 90)} ${e.getBoundingClientRect().width}x${e.getBoundingClientRect().height}`)
        """;

    [BrowserFact]
    public async Task Everything_to_tap_is_large_enough()
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 360, Height = 740 };
            options.HasTouch = true;
            options.IsMobile = true;
        });
        var small = new List<string>();
        foreach (var address in session.Built.Samples)
        {
            await open.Page.GotoAsync(session.Http + address);
            if (address.Contains("?q=", StringComparison.Ordinal)) await open.Page.Locator("[data-search-results] a").First.WaitForAsync();
            small.AddRange((await open.Page.EvaluateAsync<string[]>(Small)).Select(s => $"{address}: {s}"));
        }

        Assert.True(small.Count == 0, string.Join('\n', small));
    }

    /// <summary>A screen of 1280 px at 400 % is one of 320: nothing is lost to the side.</summary>
    [BrowserFact]
    public async Task At_400_percent_nothing_is_lost()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 320, Height = 256 });
        await open.Page.AddInitScriptAsync("localStorage.setItem('unionkb-reading', '{\"size\":\"large\"}');");
        var wide = new List<string>();
        foreach (var address in session.Built.Samples)
        {
            await open.Page.GotoAsync(session.Http + address);
            if (await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var excess)
                wide.Add($"{address}: {excess} px too wide");
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    [BrowserFact]
    public async Task In_forced_colours_the_choice_and_the_current_place_are_still_seen()
    {
        await using var open = await session.OpenAsync(options => options.ForcedColors = ForcedColors.Active);
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "阅读设置" }).First.ClickAsync();
        var differs = await open.Page.EvaluateAsync<bool>(
            """
            () => {
              const look = input => {
                const { backgroundColor, borderColor, outlineStyle, fontWeight } = getComputedStyle(input.nextElementSibling);
                return backgroundColor + borderColor + outlineStyle + fontWeight;
              };
              const [chosen, other] = [':checked', ':not(:checked)'].map(state => document.querySelectorAll(`[data-reading] input${state}`)[1]);
              return look(chosen) !== look(other);
            }
            """);
        Assert.True(differs);
        Assert.True(await open.Page.EvaluateAsync<bool>(
            """
            () => {
              const weightOf = selector => getComputedStyle(document.querySelector(selector)).fontWeight;
              return weightOf('.side a[aria-current]') > weightOf('.side .depth-1 a:not([aria-current])');
            }
            """));
    }
}
