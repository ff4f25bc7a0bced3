using System.Diagnostics;

namespace UnionKb.Benchmarks;

/// <summary>
/// Search by itself: size of the index, the build that makes it, and queries in a real browser beside what is wanted and what Pagefind takes.
/// </summary>
internal static class SearchStage
{
    private const int FirstPort = 18_731;

    public static bool Measure(PublishedTool tool, BenchmarkOptions options, int pages, WorkFolders work)
    {
        var figures = SearchFigures.For(pages);
        if (Project(options, pages, work) is not { } root) return false;
        var output = Path.Combine(work.Disk, $"search-{pages}");
        BuildRun[] builds = [.. Enumerable.Range(0, options.Runs).Select(_ => BuildRun.Start(tool, root, output))];
        var files = Directory.GetFiles(Path.Combine(output, "search")).Length;
        Console.WriteLine();
        Console.WriteLine($"== search, {pages} pages ({figures.Texts}): {builds[0].Figures.SearchBytes / 1e6:0.0} MB in {files} files "
            + $"({Wanted(figures.Megabytes, "0", "MB")}KB are 1,024 bytes)");
        Console.WriteLine($"whole build {builds.Min(b => b.Wall.TotalSeconds):0.00} s wall, {builds.Min(b => b.Cpu.TotalSeconds):0.00} s processor, "
            + $"{builds.Max(b => b.PeakMegabytes):0} MB ({Wanted(figures.PeakMegabytes, "0", "MB")}best of {options.Runs}, later ones write nothing)");
        Console.WriteLine($"of it search {builds.Min(b => b.Figures.SearchMilliseconds) / 1000:0.00} s ({Wanted(figures.BuildSeconds, "0.0", "s")}"
            + "time of all steps that make and write its files, waiting included, divided by the workers)");
        if (Browser() is not { } browser) Console.WriteLine("queries not measured: no Chromium; name one in UNIONKB_BROWSER");
        else Print(Ask(browser, output, root, work), figures, isDevelopmentCorpus: pages == 300);
        Console.WriteLine($"Pagefind 1.6: {figures.Pagefind}");
        return true;
    }

    private static string Wanted(double figure, string format, string unit) => double.IsNaN(figure) ? "" : $"wanted {figure.ToString(format)} {unit}; ";

    private static string? Project(BenchmarkOptions options, int pages, WorkFolders work)
    {
        if (pages != 300) return Corpus.Make(options.Corpus, pages, work, links: 0)?.Root;
        var source = Path.Combine(Checkout.Shared, "corpus", "search-dev", "pages");
        if (!Directory.Exists(source)) return null;
        var root = Directory.CreateDirectory(Path.Combine(work.Disk, "search-dev")).FullName;
        var content = Directory.CreateDirectory(Path.Combine(root, "content")).FullName;
        File.WriteAllText(Path.Combine(root, "site.yml"), "title: 法律文本\nlang: zh-CN\n");
        foreach (var page in Directory.GetFiles(source, "*.md")) File.WriteAllBytes(Path.Combine(content, Path.GetFileName(page)), File.ReadAllBytes(page));
        return root;
    }

    private static QueryCost[] Ask(string browser, string site, string root, WorkFolders work)
    {
        // A profile of its own for each site: files of one must not come from the cache of another.
        using var server = new SearchSite(site, SearchQuery.All(Path.Combine(root, "content")), FirstPort + (Environment.ProcessId % 1000));
        using var process = Process.Start(new ProcessStartInfo(browser,
        [
            // Containers run as root, where the sandbox cannot start; the page is our own.
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", $"--user-data-dir={Directory.CreateDirectory(site + "-browser").FullName}", "--remote-debugging-port=0", server.Address,
        ]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            return server.Serve();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static void Print(QueryCost[] costs, SearchFigures figures, bool isDevelopmentCorpus)
    {
        Console.WriteLine($"{"queries",-20}{"number",-10}{"ms, median / p95",-20}{"KB, median / p95",-20}");
        Row("wanted", "", figures.Milliseconds, figures.Kilobytes);
        foreach (var kind in costs.GroupBy(c => c.Query.Kind).Prepend(costs.GroupBy(_ => "all").Single()))
            Row(kind.Key, $"{kind.Count()}", Spread.Of(kind.Select(c => c.Milliseconds)), Spread.Of(kind.Select(c => c.Bytes / 1024.0)));
        if (!isDevelopmentCorpus) return;
        var wrong = costs.Where(c => c.Query.Pages >= 0 && c.Query.Pages != c.Total).ToArray();
        var some = string.Concat(wrong.Take(5).Select(c => $"; {c.Query.Text}: {c.Total}, not {c.Query.Pages}"));
        Console.WriteLine($"queries whose number of pages is not the true one: {wrong.Length} of {costs.Count(c => c.Query.Pages >= 0)}{some}");
    }

    private static void Row(string name, string number, Spread milliseconds, Spread kilobytes) =>
        Console.WriteLine($"{name,-20}{number,-10}{milliseconds.Text("0.0"),-20}{kilobytes.Text("0.0"),-20}");

    private static string? Browser()
    {
        if (Environment.GetEnvironmentVariable("UNIONKB_BROWSER") is { Length: > 0 } named) return named;
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
