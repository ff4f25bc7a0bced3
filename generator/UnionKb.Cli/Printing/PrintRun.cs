using System.Collections.Concurrent;
using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Output;
using UnionKb.Printing;
using UnionKb.Search.Answering;

namespace UnionKb.Cli.Printing;

/// <summary>
/// The story of paper: build the print pages in memory, lay out those that are asked for in a folder of their own, have an installed browser print them until
/// the numbers of pages stand still, put the text layer right, and take the files over whole.
/// </summary>
internal sealed class PrintRun(PrintOptions options, Terminal terminal)
{
    /// <summary>Pages open in the browser at once: each takes some 100 MB.</summary>
    private const int AtOnce = 2;

    private const string NoDate = "20000101";

    private readonly DiagnosticBag _findings = new();
    private readonly ConcurrentBag<PrintedFile> _files = [];

    public static async Task<PrintResult> RunAsync(PrintOptions options, Terminal terminal, CancellationToken stop) =>
        await new PrintRun(options, terminal).RunAsync(stop);

    private async Task<PrintResult> RunAsync(CancellationToken stop)
    {
        var output = new MemoryOutput();
        var built = Build.Run(options.Build with { Outputs = Config.Outputs.Print, Only = IsNeeded }, output);
        if (built.HasErrors || built.Site is not { } site) return new PrintResult(built.Diagnostics, []);
        var pages = Chosen(site, output.Files);
        var browser = options.HtmlOnly ? null : InstalledBrowser.Find(options.Browser, terminal);
        if (pages.Length > 0 && browser is not null) await PrintAsync(pages, output.Files, browser, stop);
        if (pages.Length > 0 && browser is null) Lay(pages, output.Files);
        PrintedFile[] files = [.. _files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        return new PrintResult([.. built.Diagnostics, .. _findings.ToSorted()], files)
        {
            NeedsBrowser = browser is null && !options.HtmlOnly && pages.Length > 0,
        };
    }

    private bool IsNeeded(string address) =>
        address.StartsWith("print/", StringComparison.Ordinal) || address.StartsWith("files/", StringComparison.Ordinal) || IsStyle(address)
        || (options.Names.Length > 0 && address.StartsWith("search/", StringComparison.Ordinal));

    private static bool IsStyle(string address) =>
        address.EndsWith(".css", StringComparison.Ordinal)
        && (address.StartsWith("assets/sheet", StringComparison.Ordinal) || address.StartsWith("print/", StringComparison.Ordinal));

    private LinkedPage[] Chosen(Site site, IReadOnlyDictionary<string, byte[]> files)
    {
        if (options.Names.Length == 0)
            return Array.FindAll(site.Pages, p => p.Page.Front.Kind is PageKind.Topic or PageKind.Pack && files.ContainsKey(AddressOf(p)));
        var byId = site.Pages.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var chosen = new List<LinkedPage>();
        foreach (var name in options.Names)
        {
            LinkedPage[] found = byId.TryGetValue(name, out var page) ? [page] : [.. Found(name, files).Select(id => byId[id])];
            found = Array.FindAll(found, p => files.ContainsKey(AddressOf(p)));
            if (found.Length == 0) _findings.Add(Diagnostic.About(null, Rules.NothingToPrint, name) with { Suggestion = Text.Nearest.Of(name, byId.Keys) });
            chosen.AddRange(found);
        }

        return [.. chosen.Distinct()];
    }

    private IEnumerable<string> Found(string query, IReadOnlyDictionary<string, byte[]> files) =>
        new SearchEngine(files.GetValueOrDefault).Search(query, new SearchOptions { Limit = int.MaxValue }, _findings).Results.Select(hit => hit.Page.Id);

    private static string AddressOf(LinkedPage page) => $"print/{page.Id}.html";

    /// <summary>The pages with their styles and pictures, for somebody who prints them by hand.</summary>
    private void Lay(LinkedPage[] pages, IReadOnlyDictionary<string, byte[]> files)
    {
        WriteShared(options.Folder, files);
        foreach (var page in pages)
        {
            var path = Path.Combine(options.Folder, AddressOf(page));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, files[AddressOf(page)]);
            _files.Add(new PrintedFile(path, 0, IsNew: true));
        }

        if (!options.HtmlOnly) _findings.Add(Diagnostic.About(null, Rules.NoBrowser, options.Browser ?? "", Path.Combine(options.Folder, AddressOf(pages[0]))));
    }

    private static void WriteShared(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (address, bytes) in files.Where(f => IsStyle(f.Key) || f.Key.StartsWith("files/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, address);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private async Task PrintAsync(LinkedPage[] pages, IReadOnlyDictionary<string, byte[]> files, string browser, CancellationToken stop)
    {
        using var work = new WorkFolder();
        WriteShared(work.Path, files);
        Directory.CreateDirectory(Path.Combine(work.Path, "print"));
        await using var printer = await PrinterAsync(browser, work.Path, stop);
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (page, token) =>
        {
            try
            {
                await PrintAsync(page, Encoding.UTF8.GetString(files[AddressOf(page)]), Path.Combine(work.Path, AddressOf(page)), printer, token);
            }
            catch (UnreadablePdfException e)
            {
                Report(Diagnostic.About(page.Page.Path, Rules.PdfNotReadable, e.Expected, $"{e.Offset}"));
            }
            catch (Exception e) when (e is IOException or TimeoutException or UnauthorizedAccessException)
            {
                Report(Diagnostic.About(page.Page.Path, Rules.PrintingFailed, e.Message));
            }
        });
    }

    private async Task<IPdfPrinter> PrinterAsync(string browser, string folder, CancellationToken stop)
    {
        var isSpokenTo = !options.WithoutSocket && InstalledBrowser.IsSpokenTo(browser);
        if (isSpokenTo && await DevToolsPrinter.StartAsync(browser, folder, options.WithoutSandbox, stop) is { } printer) return printer;
        return new CommandLinePrinter(browser, folder, options.WithoutSandbox);
    }

    private async Task PrintAsync(LinkedPage page, string html, string file, IPdfPrinter printer, CancellationToken stop)
    {
        var sheet = new SheetHtml(html, options.Profile, options.Duplex);
        var (pdf, missing) = await PrintPasses.RunAsync(sheet, file, options.Duplex, printer, stop);
        if (missing.Length > 0) Report(Diagnostic.About(page.Page.Path, Rules.NoSuchTarget, string.Join(", ", missing)));
        else if (pdf is null) Report(Diagnostic.About(page.Page.Path, Rules.NumbersMove, $"{PrintPasses.Most}"));
        if (pdf is null) return;
        var text = sheet.Text();
        var finished = TextLayer.Repair(pdf, text, DateOf(page));
        if (MissingGlyphs.Of(text, finished.Characters) is { Length: > 0 } boxes)
        {
            Report(Diagnostic.About(page.Page.Path, Rules.NoGlyph, boxes));
            return;
        }

        var document = ChromiumPdf.Read(pdf);
        foreach (var finding in FaceRoles.Findings(sheet, document.Faces())) ReportOnce(finding);
        var path = Path.Combine(options.Folder, page.Id + ".pdf");
        _files.Add(new PrintedFile(path, document.Pages.Count, await TakeOverAsync(path, finished.Pdf, stop)));
        if (!options.Booklet) return;
        var booklet = Path.Combine(options.Folder, page.Id + ".booklet.pdf");
        var sides = Booklet.Order(document.Pages.Count).Count();
        _files.Add(new PrintedFile(booklet, sides, await TakeOverAsync(booklet, Booklet.Make(pdf, text, DateOf(page)), stop)));
    }

    /// <summary>Beside its place first and renamed then, so that a file there is whole at any moment; false when it was there already.</summary>
    private static async Task<bool> TakeOverAsync(string path, byte[] pdf, CancellationToken stop)
    {
        if (File.Exists(path) && (await File.ReadAllBytesAsync(path, stop)).AsSpan().SequenceEqual(pdf)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        try
        {
            await File.WriteAllBytesAsync(beside, pdf, stop);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }

        return true;
    }

    /// <summary>The date of the text in eight digits, the beginning of its year or month where it says no more.</summary>
    private static string DateOf(LinkedPage page) =>
        page.Page.Front.Changed is { } date ? (date + "-01-01")[..10].Replace("-", "", StringComparison.Ordinal) : NoDate;

    private void Report(Diagnostic finding)
    {
        lock (_findings) _findings.Add(finding);
    }

    private void ReportOnce(Diagnostic finding)
    {
        lock (_findings)
        {
            if (!_findings.ToSorted().Any(f => f.Rule == finding.Rule && f.Message(Language.En) == finding.Message(Language.En))) _findings.Add(finding);
        }
    }
}
