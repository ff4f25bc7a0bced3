namespace UnionKb.Benchmarks;

/// <summary>What to measure: the sections that are named, or builds and import when none is.</summary>
/// <param name="Sizes">Numbers of pages to build.</param>
/// <param name="LinkPages">Numbers of pages for the link stage by itself.</param>
/// <param name="SearchPages">Numbers of pages for the search; 300: the development corpus.</param>
/// <param name="Templates">"yes" for the templates by themselves, or the folder of another published command to measure them against; null for neither.</param>
/// <param name="Import">Whether the import of texts is measured.</param>
/// <param name="DocsDev">Whether the documentation folders of other tools are built and their findings counted.</param>
/// <param name="Corpus">Folder of Markdown files to derive the pages from, or "auto": the shared law texts.</param>
/// <param name="Runs">How often each case is measured.</param>
internal sealed record BenchmarkOptions(int[] Sizes, int[] LinkPages, int[] SearchPages, string? Templates, bool Import, bool DocsDev, string Corpus, int Runs)
{
    public const string Usage = "[--sizes 1000,10000] [--links 100000] [--search 300,3500,10000,100000] [--templates yes|DIR] [--import yes] [--docs-dev yes] "
        + "[--corpus DIR|auto] [--runs 5]";

    private bool NamesNothing => Sizes.Length == 0 && LinkPages.Length == 0 && SearchPages.Length == 0 && Templates is null && !Import && !DocsDev;

    /// <summary>The options, or null after printing what is wrong.</summary>
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        var options = new BenchmarkOptions([], [], [], Templates: null, Import: false, DocsDev: false, "auto", Runs: 5);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--sizes" when Numbers(value) is { } sizes: options = options with { Sizes = sizes }; break;
                case "--links" when Numbers(value) is { } pages: options = options with { LinkPages = pages }; break;
                case "--search" when Numbers(value) is { } pages: options = options with { SearchPages = pages }; break;
                case "--templates" when value == "yes" || Directory.Exists(value): options = options with { Templates = value }; break;
                case "--import" when value is "yes" or "no": options = options with { Import = value == "yes" }; break;
                case "--docs-dev" when value is "yes" or "no": options = options with { DocsDev = value == "yes" }; break;
                case "--corpus": options = options with { Corpus = value }; break;
                case "--runs" when int.TryParse(value, out var runs) && runs > 0: options = options with { Runs = runs }; break;
                default: return Refuse(arguments[i], value);
            }
        }

        if (arguments.Length % 2 != 0) return Refuse(arguments[^1], "");
        return options.NamesNothing ? options with { Sizes = [1000, 10000], Import = !arguments.Contains("--import") } : options;
    }

    private static int[]? Numbers(string list)
    {
        var numbers = list.Split(',').Select(part => int.TryParse(part, out var number) ? number : 0).ToArray();
        return numbers.All(number => number > 0) ? numbers : null;
    }

    private static BenchmarkOptions? Refuse(string name, string value)
    {
        Console.Error.WriteLine($"cannot read: {name} {value}");
        Console.Error.WriteLine($"usage: {Usage}");
        return null;
    }
}
