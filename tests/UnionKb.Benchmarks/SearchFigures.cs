namespace UnionKb.Benchmarks;

/// <summary>Median and 95th percentile.</summary>
internal readonly record struct Spread(double Median, double P95)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length == 0 ? default : new Spread(At(sorted, 0.5), At(sorted, 0.95));
    }

    public string Text(string format) => $"{Text(Median, format)} / {Text(P95, format)}";

    private static string Text(double figure, string format) => double.IsNaN(figure) ? "–" : figure.ToString(format);

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}

/// <summary>What a search is to reach and what Pagefind 1.6 took for the same texts on two cores (the project's own measurement of it).</summary>
/// <param name="BuildSeconds">Of the build, for the index.</param>
internal sealed record SearchFigures(
    string Texts, double Megabytes, double BuildSeconds, double PeakMegabytes, Spread Milliseconds, Spread Kilobytes, string Pagefind)
{
    private static readonly Dictionary<int, SearchFigures> Known = new()
    {
        [300] = new("search-dev", 5, 0.2, double.NaN, new(5, 15), new(double.NaN, 34),
            "6.7 MB, 4.2 s to index; query 11 / 24 ms, p95 34 KB; recall 0.895, precision 0.445"),
        [3500] = new("whole laws", 58, 1, 1200, new(25, 80), new(75, 150), "69 MB, 28 s and 5.7 GB to index; query 49 / 156 ms, 76 / 176 KB"),
        [10_000] = new("sections of laws", 36, 0.6, double.NaN, new(20, 50), new(40, 90), "48 MB, 26 s and 4.4 GB to index; query 42 / 91 ms, 43 / 91 KB"),
        [100_000] = Unknown("articles of laws"),
    };

    public static SearchFigures For(int pages) => Known.GetValueOrDefault(pages) ?? Unknown("laws");

    private static SearchFigures Unknown(string texts) =>
        new(texts, double.NaN, double.NaN, double.NaN, new(double.NaN, double.NaN), new(double.NaN, double.NaN), "no figure");
}
