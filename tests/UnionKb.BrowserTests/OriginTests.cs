using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>A mark of origin shows the sentence it stands for, with its neighbours, and leads to it.</summary>
[Collection(InBrowser.Name)]
public sealed class OriginTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData("pointer")]
    [InlineData("keyboard")]
    [InlineData("touch")]
    public async Task A_mark_shows_its_sentence_before_it_leads_there(string way)
    {
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync(options => options.HasTouch = true);
            await open.Page.GotoAsync(root + session.Built.Longest.Url);
            var mark = open.Page.Locator(".origin-mark a").First;
            var sentence = SentenceOf((await mark.TextContentAsync())!);
            await (way switch { "pointer" => mark.HoverAsync(), "keyboard" => FocusAsync(open.Page, mark), _ => mark.TapAsync() });
            var card = open.Page.Locator(".preview.origin");
            await Assertions.Expect(card.Locator("mark")).ToContainTextAsync(sentence);
            await Assertions.Expect(card.Locator("b")).ToContainTextAsync("段第");
            Assert.EndsWith(session.Built.Longest.Url, open.Page.Url, StringComparison.Ordinal);

            var onward = card.Locator("a");
            Assert.Contains("#L", await onward.GetAttributeAsync("href"), StringComparison.Ordinal);
            await (way == "touch" ? onward.TapAsync() : onward.ClickAsync());
            await Assertions.Expect(open.Page).ToHaveURLAsync(new Regex("/sources/"));
            Assert.Empty(open.Complaints);
        }
    }

    [BrowserFact]
    public async Task Only_the_sentence_is_lit_in_the_source()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.File + session.Built.Longest.Url);
        await open.Page.GotoAsync(new Uri(new Uri(open.Page.Url), await open.Page.Locator(".origin-mark a").First.GetAttributeAsync("href")).AbsoluteUri);
        var lit = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
              const ground = getComputedStyle(document.querySelector('.lines > li:not(:target) > p')).backgroundColor;
              return [...document.querySelectorAll('.lines li, .lines span[id]')].filter(e => getComputedStyle(e).backgroundColor !== ground).map(e => e.id);
            }
            """);
        Assert.Equal([Uri.UnescapeDataString(new Uri(open.Page.Url).Fragment[1..])], lit);
    }

    private static async Task FocusAsync(IPage page, ILocator mark)
    {
        // The ring of focus is what the keyboard leaves, not a script.
        await mark.EvaluateAsync("e => { const before = document.createElement('button'); e.before(before); before.focus(); }");
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>The first sentence that a label such as <c>B8.1–4</c> stands for.</summary>
    private string SentenceOf(string label)
    {
        var seed = session.Built.Site.Seeds.Single(s => label.StartsWith(s.Letter, StringComparison.Ordinal));
        var numbers = label[seed.Letter.Length..].Split('.', '–').Select(int.Parse).ToArray();
        return seed.Sentences.Single(s => s.Address.Line == numbers[0] && s.Address.Sentence == numbers[1]).Text;
    }
}
