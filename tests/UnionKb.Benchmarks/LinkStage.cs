using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// The link stage by itself: pages with eight links each and 5,000 terms, read by <c>check</c>, which compiles and links but writes nothing.
/// Asked of it: less than 2 s on two processors, and less than 500 MB more than compiling alone needs.
/// </summary>
internal static class LinkStage
{
    public const int Links = 8;
    private const int Terms = 5_000;
    private const int TermLength = 5;

    public static void Measure(PublishedTool tool, Corpus corpus, int runs)
    {
        var terms = WriteTerms(corpus.Root);
        var measured = Enumerable.Range(0, runs).Select(_ => Run(tool, corpus.Root)).ToArray();
        Console.WriteLine($"link stage: {corpus.Pages} pages x {Links} links and {terms} terms: "
            + $"{Spread(measured, m => m.Link)} ms wall, whole check {Spread(measured, m => m.Cpu)} ms processor, peak {Spread(measured, m => m.Peak)} MB, {measured[0].Pages} pages");
    }

    /// <summary>Pages whose titles are words of the corpus itself, so that they are found in it.</summary>
    private static int WriteTerms(string root)
    {
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var clause in File.ReadAllText(file).Split('，', '。', '、', '；').Where(c => c.Length >= TermLength && c.Take(TermLength).All(char.IsLetter)).Take(1)) titles.Add(clause[..TermLength]);
            if (titles.Count == Terms) break;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "content", "terms")).FullName;
        foreach (var (title, number) in titles.Select((t, i) => (t, i))) File.WriteAllText(Path.Combine(folder, $"term-{number}.md"), $"---\ntitle: {title}\nkind: term\n---\n正文。\n");
        return titles.Count;
    }

    private static (double Link, double Cpu, double Peak, int Pages) Run(PublishedTool tool, string root)
    {
        var process = ChildProcess.Run(tool.Program, "check", "--root", root, "--format", "json") ?? throw new InvalidOperationException($"{tool.Program} is not there");
        using var json = JsonDocument.Parse(process.Output);
        var report = json.RootElement;
        var link = report.GetProperty("timings").EnumerateArray().Where(t => t.GetProperty("stage").GetString() == "link").Sum(t => t.GetProperty("milliseconds").GetDouble());
        var usage = report.GetProperty("process");
        return (link, usage.GetProperty("cpuMilliseconds").GetDouble(), usage.GetProperty("peakBytes").GetInt64() / 1048576.0, Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Count());
    }

    private static string Spread<T>(T[] runs, Func<T, double> figure)
    {
        var all = runs.Select(figure).Order().ToArray();
        return $"{all[all.Length / 2]:0} ({all[0]:0}–{all[^1]:0})";
    }
}
