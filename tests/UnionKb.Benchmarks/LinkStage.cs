using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// The link stage by itself: pages with eight links each and 5,000 terms, read by <c>check</c>, which compiles and links but writes nothing.
/// Asked of it: less than 2 s on two processors, and less than 500 MB more than compiling alone needs.
/// </summary>
internal static class LinkStage
{
    public const int Links = 8;
    private const double MostMilliseconds = 2_000;
    private const double MostMegabytes = 500;
    private const int Terms = 5_000;
    private const int TermLength = 5;

    public static void Measure(PublishedTool tool, Corpus corpus, int runs)
    {
        var terms = WriteTerms(corpus.Root);
        var measured = Enumerable.Range(0, runs).Select(_ => Run(tool, corpus.Root)).ToArray();
        Console.WriteLine($"link stage: {measured[0].Pages} pages, {corpus.Pages} of them with {Links} links each, and {terms} terms; "
            + $"whole check {Spread(measured, m => m.Cpu)} ms processor");
        Print("wall time, ms", measured, m => m.Link, MostMilliseconds);
        Print("memory beyond compiling, MB", measured, m => m.Added, MostMegabytes);
    }

    /// <summary>Pages whose titles are words of the corpus itself, so that they are found in it.</summary>
    private static int WriteTerms(string root)
    {
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var clauses = File.ReadAllText(file).Split('，', '。', '、', '；');
            if (Array.Find(clauses, c => c.Length >= TermLength && c.Take(TermLength).All(char.IsLetter)) is { } clause) titles.Add(clause[..TermLength]);
            if (titles.Count == Terms) break;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "content", "terms")).FullName;
        foreach (var (title, number) in titles.Select((t, i) => (t, i)))
            File.WriteAllText(Path.Combine(folder, $"term-{number}.md"), $"---\ntitle: {title}\nkind: term\n---\n正文。\n");
        return titles.Count;
    }

    private static (double Link, double Cpu, double Added, int Pages) Run(PublishedTool tool, string root)
    {
        var process = ChildProcess.Done("the check", tool.Program, "check", "--root", root, "--format", "json");
        using var json = JsonDocument.Parse(process.Output);
        var report = json.RootElement;
        var stages = report.GetProperty("timings").EnumerateArray().ToDictionary(t => t.GetProperty("stage").GetString()!);
        var added = stages["link"].GetProperty("memoryBytes").GetInt64() - stages["compile"].GetProperty("memoryBytes").GetInt64();
        var pages = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Count();
        var cpu = report.GetProperty("process").GetProperty("cpuMilliseconds").GetDouble();
        return (stages["link"].GetProperty("milliseconds").GetDouble(), cpu, added / 1048576.0, pages);
    }

    private static void Print<T>(string name, T[] runs, Func<T, double> figure, double most)
    {
        var kept = runs.Select(figure).Order().ElementAt(runs.Length / 2) < most;
        Console.WriteLine($"  {name,-30} {Spread(runs, figure),-24} target < {most:0}: {(kept ? "kept" : "missed")}");
    }

    private static string Spread<T>(T[] runs, Func<T, double> figure)
    {
        var all = runs.Select(figure).Order().ToArray();
        return $"{all[all.Length / 2]:0} ({all[0]:0}–{all[^1]:0})";
    }
}
