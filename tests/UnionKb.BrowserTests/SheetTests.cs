using Microsoft.Playwright;
using UglyToad.PdfPig;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>Every sort of page printed as readers print it, from the disk with the browser's own command, and read back by two independent readers.</summary>
[Collection(InBrowser.Name)]
public sealed class SheetTests(BrowserSession session)
{
    /// <summary>Words that only a screen or an editor has use for.</summary>
    private static readonly string[] OffPaper = ["每一格都可以点开", "收入：", "等待编者补充：", "相近", "在原文中看", "回到正文"];

    private IEnumerable<string> Pages =>
    [
        .. session.Built.Site.Pages.GroupBy(p => p.Page.Front.Kind).Select(kind => kind.MaxBy(p => p.Blocks.Sum(b => b.Text.Length))!.Url),
        .. session.Built.Site.Pages.Where(p => p.Page.Front.Pending.Length > 0).Take(2).Select(p => p.Url),
        .. new[]
        {
            GeneratedPages.Home, GeneratedPages.Documents, GeneratedPages.Organisations, GeneratedPages.Terms, GeneratedPages.Timeline, GeneratedPages.Tags,
            GeneratedPages.Sources, GeneratedPages.AToZ, GeneratedPages.Map,
        }.Where(session.Built.Files.Contains),
        .. new[] { "tags/", "sources/", "maps/" }.Select(folder => session.Built.Html.First(f => f.StartsWith(folder, StringComparison.Ordinal))),
    ];

    [BrowserFact("pdftotext", "pdfinfo")]
    public async Task Every_sheet_says_where_it_is_from_and_holds_nothing_for_screens()
    {
        await using var open = await session.OpenAsync();
        var faults = new List<string>();
        foreach (var address in Pages.Distinct())
        {
            await open.Page.GotoAsync(session.File + Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal));
            var title = await open.Page.EvaluateAsync<string>("() => document.querySelector('h1').textContent");
            var sheets = await PrintAsync(open.Page, faults, address);
            for (var i = 0; i < sheets.Length; i++)
            {
                var sheet = Bare(sheets[i]);
                Expect(sheet.Contains($"第{i + 1}页/共{sheets.Length}页", StringComparison.Ordinal), $"sheet {i + 1} has no number");
                Expect(sheet.Contains(Bare(session.Built.Site.Config.Title), StringComparison.Ordinal), $"sheet {i + 1} has no name of the site");
                Expect(sheet.Contains(Bare(title), StringComparison.Ordinal), $"sheet {i + 1} has no title");
                foreach (var words in OffPaper) Expect(!sheet.Contains(words, StringComparison.Ordinal), $"sheet {i + 1} says {words}");
            }

            var last = sheets[^1].Split('\n').Count(line => line.Trim().Length > 0);
            Expect(sheets.Length == 1 || last > 3 + 2, $"the last sheet has {last} lines with head and foot");

            void Expect(bool holds, string fault)
            {
                if (!holds) faults.Add($"{address}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>The sheets as one reader has them; the other must see as many, and no link into the folders of this computer.</summary>
    private static async Task<string[]> PrintAsync(IPage page, List<string> faults, string address)
    {
        var file = Path.Combine(Path.GetTempPath(), $"unionkb-{Guid.NewGuid():N}.pdf");
        try
        {
            await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
            var text = await Programs.OutputAsync("pdftotext", "-layout", "-enc", "UTF-8", file, "-");
            var sheets = text.Split('\f')[..^1];
            using var document = PdfDocument.Open(file);
            if (document.NumberOfPages != sheets.Length) faults.Add($"{address}: two readers see {document.NumberOfPages} and {sheets.Length} sheets");
            var links = document.GetPages().SelectMany(p => p.GetHyperlinks()).Select(l => l.Uri).Where(u => u.StartsWith("file:", StringComparison.Ordinal));
            faults.AddRange(links.Take(1).Select(link => $"{address}: a link leads to {link}"));
            return sheets;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
