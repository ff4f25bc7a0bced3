using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Any topic printed from the browser: A4, its text and nothing of the site around it.</summary>
[Collection(InBrowser.Name)]
public sealed class PrintTests(BrowserSession session)
{
    [BrowserFact("pdftotext", "pdfinfo")]
    public async Task A_topic_prints_as_its_text_on_A4()
    {
        var page = session.Built.Longest;
        await using var open = await session.OpenAsync(options => options.ColorScheme = ColorScheme.Dark);
        await open.Page.GotoAsync(session.Http + page.Url);
        var file = Path.Combine(Path.GetTempPath(), $"unionkb-{Guid.NewGuid():N}.pdf");
        try
        {
            await open.Page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
            Assert.Contains("A4", await Programs.OutputAsync("pdfinfo", file), StringComparison.Ordinal);
            var text = Bare(await Programs.OutputAsync("pdftotext", "-enc", "UTF-8", file, "-"));
            Assert.Contains(Bare(page.Title), text, StringComparison.Ordinal);
            var sentences = page.Blocks.Where(block => block is { Kind: BlockKind.Paragraph, Frame: not BlockFrame.Callout })
                .Select(block => Bare(block.Text)).ToArray();
            Assert.NotEmpty(sentences);
            foreach (var sentence in sentences) Assert.Contains(sentence[..Math.Min(12, sentence.Length)], text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [BrowserFact]
    public async Task On_paper_there_is_no_navigation_and_the_ground_is_white()
    {
        await using var open = await session.OpenAsync(options => options.ColorScheme = ColorScheme.Dark);
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var seen = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('nav, form, button, dialog, [role=search]')]
              .filter(e => e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 80))
            """);
        Assert.Empty(seen);
        var colours = await open.Page.EvaluateAsync<string[]>(
            """
            () => [document.documentElement, document.body, document.querySelector('main'), document.querySelector('article')]
              .filter(Boolean).map(e => getComputedStyle(e).backgroundColor)
            """);
        Assert.All(colours, colour => Assert.Contains(colour, new[] { "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)" }));
        var ink = await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('article')).color");
        Assert.Equal("rgb(0, 0, 0)", ink);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
