using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>A page is its text: it begins high on the screen, what follows it is shorter, nothing is said twice, and few words are links.</summary>
[Collection(InBrowser.Name)]
public sealed class ReadingTests(BrowserSession session)
{
    private string[] Pages => [.. session.Built.Site.Pages.Select(page => page.Url).Where(session.Built.Html.Contains)];

    [BrowserFact]
    public async Task On_a_phone_the_text_of_every_page_begins_in_the_upper_half()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 360, Height = 740 });
        var late = new List<string>();
        foreach (var address in Pages.Where(page => page != "index.html"))
        {
            await open.Page.GotoAsync(session.Http + address);
            var top = await open.Page.EvaluateAsync<double>("() => document.querySelector('article.body').getBoundingClientRect().top");
            if (top > 320) late.Add($"{address}: the text begins at {top} px");
        }

        Assert.True(late.Count == 0, string.Join('\n', late));
    }

    /// <summary>Letters that are seen without opening anything; marks of origin count neither way.</summary>
    [BrowserFact]
    public async Task What_follows_the_text_is_shorter_than_it_on_the_median_page()
    {
        await using var open = await session.OpenAsync();
        var shares = new List<double>();
        foreach (var address in Pages.Where(page => page != "index.html"))
        {
            await open.Page.GotoAsync(session.Http + address);
            shares.Add(await open.Page.EvaluateAsync<double>(
                """
                () => {
                  const letters = selector => document.querySelector(selector).innerText.replace(/\s/g, '').length;
                  const marks = [...document.querySelectorAll('.body .origin-mark')].reduce((sum, mark) => sum + mark.innerText.length, 0);
                  return letters('.after') / Math.max(1, letters('.body') - marks);
                }
                """));
        }

        shares.Sort();
        Assert.InRange(shares[shares.Count / 2], 0, 0.6);
    }

    [BrowserFact]
    public async Task No_sentence_stands_twice_below_a_text_and_few_letters_are_links()
    {
        await using var open = await session.OpenAsync();
        var (letters, linked, twice) = (0.0, 0.0, new List<string>());
        foreach (var address in Pages.Where(page => page != "index.html"))
        {
            await open.Page.GotoAsync(session.Http + address);
            var counts = await open.Page.EvaluateAsync<double[]>(
                """
                () => {
                  for (const mark of document.querySelectorAll('.body .origin-mark, .body .heading-link')) mark.remove();
                  const count = text => text.replace(/\s/g, '').length;
                  const links = [...document.querySelectorAll('.body a')].reduce((sum, link) => sum + count(link.textContent), 0);
                  const sentences = [...document.querySelectorAll('.sentences li > p:first-child')].map(p => p.textContent);
                  return [count(document.querySelector('.body').textContent), links, sentences.length - new Set(sentences).size];
                }
                """);
            (letters, linked) = (letters + counts[0], linked + counts[1]);
            if (counts[2] > 0) twice.Add(address);
        }

        Assert.Empty(twice);
        Assert.InRange(linked / letters, 0.02, 0.10);
    }

    [BrowserFact]
    public async Task On_a_phone_the_lists_open_from_the_foot_of_the_screen_without_script()
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 360, Height = 740 };
            options.JavaScriptEnabled = false;
        });
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        foreach (var bar in new[] { ".side", ".contents" })
        {
            var summary = open.Page.Locator(bar + " > summary");
            var box = (await summary.BoundingBoxAsync())!;
            Assert.InRange(box.Y + box.Height, 735, 741);
            await summary.ClickAsync();
            Assert.True(await open.Page.Locator(bar + " nav").IsVisibleAsync());
            await summary.ClickAsync();
            Assert.False(await open.Page.Locator(bar + " nav").IsVisibleAsync());
        }
    }
}
