using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// <c>import FILE… --to DIR</c> in one call: the texts of the outline corpus, asked in less than 2 s; and all law texts as plain text without
/// their marks, asked in less than 20 s on two processors and 1 GB.
/// </summary>
internal static class ImportStage
{
    public static bool Measure(PublishedTool tool, WorkFolders work, int runs)
    {
        var outlines = Path.Combine(Checkout.Shared, "corpus", "outline-dev");
        if (!Directory.Exists(outlines) || Corpus.Laws(work) is not { } laws)
        {
            Console.Error.WriteLine($"the corpora under {Checkout.Shared} are not there");
            return false;
        }

        Report("outline corpus", tool, [.. Directory.EnumerateFiles(outlines, "*.txt").Order(StringComparer.Ordinal)], work, runs, "wall < 2 s");
        Report("laws as plain text", tool, Plain(laws, Path.Combine(work.Disk, "plain")), work, runs, "wall < 20 s, peak < 1,000 MB");
        return true;
    }

    private static void Report(string name, PublishedTool tool, string[] files, WorkFolders work, int runs, string asked)
    {
        var bytes = files.Sum(f => new FileInfo(f).Length);
        var measured = Enumerable.Range(0, runs).Select(_ => Run(tool, files, work)).ToArray();
        Console.WriteLine($"import, {name}: {files.Length} texts, {bytes / 1e6:0.0} MB -> {measured[0].Topics} topics: "
            + $"wall {Spread(measured, m => m.Wall)} s, processor {Spread(measured, m => m.Cpu)} s, peak {Spread(measured, m => m.Peak)} MB; asked: {asked}");
    }

    private static (double Wall, double Cpu, double Peak, int Topics) Run(PublishedTool tool, string[] files, WorkFolders work)
    {
        var output = Path.Combine(work.Fast, "imported");
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        var process = ChildProcess.Done("the import", tool.Program, ["import", .. files, "--to", output, "--json"]);
        using var json = JsonDocument.Parse(process.Output);
        var usage = json.RootElement.GetProperty("process");
        return (
            process.Wall.TotalSeconds,
            usage.GetProperty("cpuMilliseconds").GetDouble() / 1000,
            usage.GetProperty("peakBytes").GetInt64() / 1048576.0,
            json.RootElement.GetProperty("texts").EnumerateArray().Sum(t => t.GetProperty("topics").GetInt32()));
    }

    /// <summary>The texts without heading marks and comments, numbered, because some share a name.</summary>
    private static string[] Plain(string laws, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(laws, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var lines = File.ReadLines(file).Where(l => !l.StartsWith("<!--", StringComparison.Ordinal)).Select(l => l.TrimStart('#', ' '));
            files.Add(Path.Combine(folder, $"{files.Count:0000}.txt"));
            File.WriteAllLines(files[^1], lines);
        }

        return [.. files];
    }

    private static string Spread<T>(T[] runs, Func<T, double> figure)
    {
        var all = runs.Select(figure).Order().ToArray();
        return $"{all[all.Length / 2]:0.0} ({all[0]:0.0}–{all[^1]:0.0})";
    }
}
