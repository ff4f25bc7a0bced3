namespace UnionKb.Benchmarks;

/// <summary>
/// Cold builds of other generators, measured on 2 cores with law texts and output in a memory-backed folder: the figures to beat. Their
/// corpora were a little larger than ours, so a fair comparison scales by size.
/// </summary>
internal static class FieldFigures
{
    private static readonly Dictionary<int, (double CorpusMegabytes, string[] Rows, string Wanted)> Known = new()
    {
        [1000] = (double.NaN, ["VitePress 27 s", "Starlight + Pagefind 18 s", "MkDocs Material 9 s"], "no figure"),
        [10_000] = (36,
            ["Hugo, no search, no backlinks 5.5 s, 1.0 GB", "Eleventy 10.7 s", "Pagefind on Hugo's output 26 s, 4.4 GB"],
            "1.7 s, everything included"),
        [100_000] = (76, ["Hugo, no search, no backlinks 47 s, 5.7 GB", "Pagefind on Hugo's output 82 s, 10 GB"], "12 s, 2 GB"),
    };

    public static IEnumerable<string> For(Corpus corpus)
    {
        if (!Known.TryGetValue(corpus.Pages, out var known)) yield break;
        var scale = double.IsNaN(known.CorpusMegabytes) ? "" : $" (on {known.CorpusMegabytes:0} MB; this corpus is {corpus.Bytes / 1e6:0} MB)";
        yield return $"others, cold{scale}: {string.Join("; ", known.Rows)}";
        yield return $"wanted: {known.Wanted}";
    }
}
