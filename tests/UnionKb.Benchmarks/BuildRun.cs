using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>One build as a process of its own. Processor time and peak memory are the process's own account at its end.</summary>
internal sealed record BuildRun(TimeSpan Wall, TimeSpan Cpu, double PeakMegabytes, BuildFigures Figures)
{
    public static BuildRun Start(PublishedTool tool, string root, string output)
    {
        var process = ChildProcess.Done("the build", tool.Program, "build", "--root", root, "--out", output, "--format", "json");
        using var json = JsonDocument.Parse(process.Output);
        var usage = json.RootElement.GetProperty("process");
        return new BuildRun(
            process.Wall,
            TimeSpan.FromMilliseconds(usage.GetProperty("cpuMilliseconds").GetDouble()),
            usage.GetProperty("peakBytes").GetInt64() / 1024.0 / 1024.0,
            BuildFigures.Read(json.RootElement));
    }
}

/// <summary>What a build says about itself.</summary>
internal sealed record BuildFigures(
    int Pages, int Files, int Written, long Bytes, long SearchBytes, double SearchMilliseconds, (string Stage, double Milliseconds)[] Stages)
{
    public static BuildFigures Read(JsonElement report)
    {
        var counts = report.GetProperty("counts");
        return new BuildFigures(
            counts.GetProperty("pages").GetInt32(),
            counts.GetProperty("files").GetInt32(),
            counts.GetProperty("written").GetInt32(),
            counts.GetProperty("bytes").GetInt64(),
            counts.GetProperty("searchBytes").GetInt64(),
            report.GetProperty("searchMilliseconds").GetDouble(),
            [.. report.GetProperty("timings").EnumerateArray().Select(t => (t.GetProperty("stage").GetString()!, t.GetProperty("milliseconds").GetDouble()))]);
    }
}
