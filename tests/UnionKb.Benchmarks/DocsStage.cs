using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// Documentation folders made for other tools, each beside a <c>site.yml</c> of two lines: how many errors, how many of them are not broken in the source
/// (every line of <c>floor.tsv</c> is), how many findings beside those, and how long a build takes.
/// </summary>
internal static class DocsStage
{
    public static bool Measure(PublishedTool tool, WorkFolders work)
    {
        var corpus = Path.Combine(Checkout.Shared, "corpus", "docs-dev");
        if (!Directory.Exists(corpus))
        {
            Console.Error.WriteLine($"{corpus} is not there");
            return false;
        }

        Console.WriteLine($"{"folder",-24}{"pages",7}{"errors",8}{"product's",11}{"unreported",12}{"warnings",10}{"notes",7}{"per 100",9}{"wall s",9}");
        foreach (var folder in Directory.EnumerateDirectories(corpus).Order(StringComparer.Ordinal)) Report(tool, folder, work);
        return true;
    }

    private static void Report(PublishedTool tool, string folder, WorkFolders work)
    {
        var output = Path.Combine(work.Fast, "docs-" + Path.GetFileName(folder));
        var process = ChildProcess.Run(tool.Program, "build", "--root", folder, "--out", output, "--format", "json")!;
        using var json = JsonDocument.Parse(process.Output);
        var findings = json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(Finding.Read).ToArray();
        var floor = Floor(Path.Combine(folder, "floor.tsv"));
        var beside = findings.Where(f => !floor.Contains(f.Place)).ToArray();
        var pages = Directory.EnumerateFiles(Path.Combine(folder, "content"), "*.md", SearchOption.AllDirectories).Count();
        var unreported = floor.Except(findings.Select(f => f.Place)).Count();
        Console.WriteLine($"{Path.GetFileName(folder),-24}{pages,7}{Count(findings, "error"),8}{Count(beside, "error"),11}"
            + $"{unreported,12}{Count(findings, "warning"),10}{Count(findings, "note"),7}"
            + $"{beside.Length * 100.0 / pages,9:0.0}{process.Wall.TotalSeconds,9:0.00}");
    }

    private static int Count(Finding[] findings, string severity) => findings.Count(f => f.Severity == severity);

    private static HashSet<string> Floor(string file) =>
        File.Exists(file)
            ? [.. File.ReadLines(file).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 3).Select(c => $"{c[1]}:{c[2]} {c[3]}")]
            : [];

    private sealed record Finding(string Severity, string Place)
    {
        public static Finding Read(JsonElement json)
        {
            var line = json.TryGetProperty("line", out var at) ? at.GetInt32() : 0;
            var place = $"{json.GetProperty("file").GetString()}:{line} {json.GetProperty("code").GetString()}";
            return new Finding(json.GetProperty("severity").GetString()!, place);
        }
    }
}
