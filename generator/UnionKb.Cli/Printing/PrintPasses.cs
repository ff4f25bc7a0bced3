using UnionKb.Printing;

namespace UnionKb.Cli.Printing;

/// <summary>
/// Numbers of pages that are right: the page is printed, the pages on which the targets stand are read from the PDF and written into the page, and it is
/// printed again until all of them stand still.
/// </summary>
internal static class PrintPasses
{
    /// <summary>Two are the rule: numbers have room kept for them.</summary>
    public const int Most = 6;

    /// <param name="sheet">The page.</param>
    /// <param name="duplex">Whether chapters begin on right pages.</param>
    /// <param name="file">Where to put it for the browser, beside the site's style sheets.</param>
    /// <returns>The PDF as the browser wrote it, or null when the numbers do not settle; and the targets that are nowhere in it.</returns>
    /// <exception cref="UnreadablePdfException">The PDF is written in a form that is not read.</exception>
    public static async Task<(byte[]? Pdf, string[] Missing)> RunAsync(
        SheetHtml sheet, string file, bool duplex, IPdfPrinter printer, CancellationToken stop)
    {
        IReadOnlyDictionary<string, int>? numbers = null;
        var (blanks, chapters) = (BlankSheets.None, sheet.Chapters);
        for (var pass = 1; pass <= Most; pass++)
        {
            await File.WriteAllTextAsync(file, sheet.Filled(numbers ?? new Dictionary<string, int>(), blanks), stop);
            var pdf = await printer.PrintAsync(file, stop);
            var document = ChromiumPdf.Read(pdf);
            var found = document.Destinations;
            string[] missing = [.. sheet.Targets.Where(t => !found.ContainsKey(t))];
            if (missing.Length > 0) return (null, missing);
            var needed = duplex ? blanks.After(chapters, found, document.Pages.Count) : blanks;
            if (needed.Same(blanks) && (sheet.Targets.Count == 0 || (numbers is not null && Same(numbers, found)))) return (pdf, []);
            (numbers, blanks) = (found, needed);
        }

        return (null, []);
    }

    private static bool Same(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> now) =>
        before.Count == now.Count && before.All(n => now.TryGetValue(n.Key, out var page) && page == n.Value);
}
