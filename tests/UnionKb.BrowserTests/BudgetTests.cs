using System.IO.Compression;
using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>What a reader has to wait for, and that nothing moves meanwhile.</summary>
[Collection(InBrowser.Name)]
public sealed class BudgetTests(BrowserSession session)
{
    private const string Shift =
        """
        async () => {
          let sum = 0;
          const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          await new Promise(resolve => setTimeout(resolve, 400));
          return sum;
        }
        """;

    [BrowserFact]
    public async Task The_first_view_of_a_topic_is_six_requests_and_32_kilobytes_at_most()
    {
        await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = 412, Height = 800 });
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var loaded = open.Requests.Select(url => new Uri(url).AbsolutePath["/site/".Length..]).ToArray();
        var bytes = loaded.Sum(Zipped);
        Console.WriteLine($"First view of the longest topic: {loaded.Length} requests, {bytes} bytes gzip.");
        Assert.InRange(loaded.Length, 1, 6);
        Assert.InRange(bytes, 1, 32 * 1024);
    }

    [BrowserFact]
    public void Styles_and_scripts_stay_within_their_budgets()
    {
        var (styles, scripts) = (Zipped("assets/unionkb.css"), Zipped("assets/unionkb.js") + Zipped("assets/theme.js"));
        Console.WriteLine($"Styles {styles} bytes gzip, scripts before search {scripts} bytes gzip.");
        Assert.InRange(styles, 1, 12 * 1024);
        Assert.InRange(scripts, 1, 10 * 1024);
    }

    [BrowserFact]
    public async Task Nothing_shifts_while_a_page_is_loaded()
    {
        var moved = new List<string>();
        foreach (var (settings, width) in new[] { ("{}", 412), ("""{ "size": "huge", "face": "serif", "leading": "roomy" }""", 412), ("{}", 1440) })
        {
            await using var open = await session.OpenAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 823 });
            await open.Page.AddInitScriptAsync($"localStorage.setItem('unionkb-reading', '{settings}');");
            foreach (var address in session.Built.Samples)
            {
                await open.Page.GotoAsync(session.Http + address);
                if (address.Contains("?q=", StringComparison.Ordinal)) await open.Page.Locator("[data-search-results] a").First.WaitForAsync();
                if (await open.Page.EvaluateAsync<double>(Shift) is > 0.01 and var sum) moved.Add($"{address} {settings} {width}: {sum:f3}");
            }
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    private int Zipped(string address)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(session.Built.Folder, Uri.UnescapeDataString(address))));
        return (int)packed.Length;
    }
}
