using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>Chinese text as a publisher sets it (W3C, Requirements for Chinese Text Layout).</summary>
[Collection(InBrowser.Name)]
public sealed class TypographyTests(BrowserSession session, FeatureSite features) : IClassFixture<FeatureSite>
{
    /// <summary>The lines of an element's own words, as the screen has them.</summary>
    private const string Lines =
        """
        selector => {
          const element = document.querySelector(selector);
          const lines = [];
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            if (node.parentElement.closest('button')) continue;
            for (let at = 0; at < node.length; at++) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const top = Math.round(range.getBoundingClientRect().top);
              if (lines.length === 0 || Math.abs(lines.at(-1).top - top) > 8) lines.push({ top, text: '' });
              lines.at(-1).text += node.data[at];
            }
          }
          return lines.map(line => line.text);
        }
        """;

    /// <summary>The width of some words inside an element.</summary>
    private const string WidthOf =
        """
        ([selector, words]) => {
          const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            return range.getBoundingClientRect().width;
          }
          return -1;
        }
        """;

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(412)]
    [InlineData(500)]
    public async Task Titles_and_headings_break_between_words(int width)
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 });
        await open.Page.GotoAsync(features.Page);
        string[] words = ["中华人民共和国", "进一步", "产业工人", "若干意见", "全国总工会", "劳动合同", "全国人民代表大会", "常务委员会"];
        foreach (var selector in new[] { "h1", "h2" })
        {
            var lines = await open.Page.EvaluateAsync<string[]>(Lines, selector);
            var whole = string.Concat(lines);
            Assert.True(lines.Length > 1);
            foreach (var word in words.Where(w => whole.Contains(w, StringComparison.Ordinal)))
                Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task A_linked_title_is_as_wide_as_one_that_is_not()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 1440, Height = 900 });
        await open.Page.GotoAsync(features.Page);
        var plain = await WidthAsync(open.Page, ".body > p", "《中国工会章程》");
        var linked = await WidthAsync(open.Page, ".body > p > a[href$='other.html']", "《中国工会章程》");
        Assert.True(plain > 0);
        Assert.InRange(linked, plain - 0.5, plain + 0.5);
    }

    [BrowserFact]
    public async Task Justified_lines_do_not_stretch_Latin_words()
    {
        await using var open = await session.OpenAsync();
        foreach (var width in new[] { 360, 390, 420, 900 })
        {
            await open.Page.SetViewportSizeAsync(width, 800);
            await open.Page.GotoAsync(features.Page);
            Assert.Equal("justify", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelectorAll('.body > p')[1]).textAlign"));
            foreach (var word in new[] { "internationalisation", "Confederation", "representativeness" })
            {
                var set = await WidthAsync(open.Page, ".body > p:nth-of-type(2)", word);
                var alone = await open.Page.EvaluateAsync<double>(
                    """
                    word => {
                      const span = document.createElement('span');
                      span.style.cssText = 'position: absolute; white-space: nowrap; text-indent: 0';
                      span.textContent = word;
                      document.querySelectorAll('.body > p')[1].append(span);
                      return span.getBoundingClientRect().width;
                    }
                    """,
                    word);
                // A word that is broken at the end of a line is no longer than it is.
                Assert.InRange(set, 0, Math.Max(alone, width) + 0.5);
                if (set < width / 2.0) Assert.InRange(set, alone - 0.5, alone + 0.5);
            }
        }
    }

    /// <summary>A Latin face in front of the Chinese ones does not take over the marks that stand among Chinese characters.</summary>
    [BrowserFact]
    public async Task Quotation_marks_are_as_wide_as_a_character()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(features.Page);
        var character = await WidthAsync(open.Page, ".body > p:nth-of-type(3)", "工");
        Assert.InRange(await WidthAsync(open.Page, ".body > p:nth-of-type(3)", "“"), character / 2 - 0.5, character + 0.5);
        var face = await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.body > p')).fontFamily");
        Assert.StartsWith("\"Quotes Serif\"", face, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_a_site_asks_for_is_how_its_text_looks()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(features.Page);
        var looks = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
              const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
              return [String(parseFloat(of('.body > p', 'textIndent')) / parseFloat(of('.body > p', 'fontSize'))), of('.body em', 'textEmphasisStyle'),
                of('.body u', 'textDecorationLine'), of('.body cite', 'textDecorationStyle'), of('table', 'fontVariantNumeric'),
                String(parseFloat(getComputedStyle(document.querySelectorAll('.body u')[1]).marginLeft) > 0)];
            }
            """);
        Assert.Equal(["2", "dot", "underline", "wavy", "lining-nums tabular-nums", "true"], looks);
    }

    /// <summary>In the sample site, at every width that a screen gives: 30 to 40 characters a line where there is room for them.</summary>
    [BrowserTheory]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    [InlineData(1920)]
    public async Task A_line_has_thirty_to_forty_characters(int width)
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 900 });
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var measure = await open.Page.EvaluateAsync<double>(
            "() => { const p = document.querySelector('.body > p'); return p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize); }");
        Assert.InRange(measure, 30, 40);
    }

    /// <summary>Where a text comes from stands beside it from 1280 px on.</summary>
    [BrowserFact]
    public async Task Marks_of_origin_stand_in_the_margin_of_a_wide_screen()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 1280, Height = 900 });
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        Assert.True(await open.Page.EvaluateAsync<bool>(
            """
            () => {
              const paragraph = document.querySelector('.body > [data-src]');
              return paragraph.querySelector('.origin-mark').getBoundingClientRect().left >= paragraph.getBoundingClientRect().right;
            }
            """));
    }

    private static Task<double> WidthAsync(IPage page, string selector, string words) => page.EvaluateAsync<double>(WidthOf, new[] { selector, words });
}
