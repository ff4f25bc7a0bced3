namespace UnionKb.Benchmarks;

/// <param name="Sizes">Numbers of pages.</param>
/// <param name="Corpus">Folder of Markdown files to derive the pages from, or "auto": the shared law texts.</param>
/// <param name="Runs">How often each case is measured.</param>
/// <param name="SearchPages">Numbers of pages for the search; 300: the development corpus. None by default.</param>
/// <param name="LinkPages">Numbers of pages for the link stage by itself; none by default.</param>
/// <param name="Import">Whether the import of texts is measured.</param>
internal sealed record BenchmarkOptions(int[] Sizes, string Corpus, int Runs, int[] LinkPages, int[] SearchPages, bool Import)
{
    /// <summary>The options, or null after printing what is wrong.</summary>
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        var options = new BenchmarkOptions([1000, 10000], "auto", 5, [], [], true);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--sizes" when Numbers(value) is { } sizes: options = options with { Sizes = sizes }; break;
                case "--links" when Numbers(value) is { } pages: options = options with { LinkPages = pages, Sizes = arguments.Contains("--sizes") ? options.Sizes : [], Import = false }; break;
                case "--search" when Numbers(value) is { } pages: options = options with { SearchPages = pages, Sizes = arguments.Contains("--sizes") ? options.Sizes : [], Import = false }; break;
                case "--import" when value is "yes" or "no" or "only": options = options with { Import = value != "no", Sizes = value == "only" ? [] : options.Sizes }; break;
                case "--corpus": options = options with { Corpus = value }; break;
                case "--runs" when int.TryParse(value, out var runs) && runs > 0: options = options with { Runs = runs }; break;
                default: return Refuse(arguments[i], value);
            }
        }

        return arguments.Length % 2 == 0 ? options : Refuse(arguments[^1], "");
    }

    private static int[]? Numbers(string list)
    {
        var numbers = list.Split(',').Select(part => int.TryParse(part, out var number) ? number : 0).ToArray();
        return numbers.All(number => number > 0) ? numbers : null;
    }

    private static BenchmarkOptions? Refuse(string name, string value)
    {
        Console.Error.WriteLine($"cannot read: {name} {value}");
        Console.Error.WriteLine("usage: [--sizes 1000,10000] [--links 100000] [--search 300,3500,10000,100000] [--import yes|no|only] [--corpus DIR|auto] [--runs 5]");
        return null;
    }
}
