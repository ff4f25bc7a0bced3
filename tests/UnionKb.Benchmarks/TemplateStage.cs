using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// The templates by themselves, in the code of a published command: loading and first use, then 10,000 renderings of a page that has everything.
/// Two commands are measured in turns, so that what else the machine does falls on both.
/// </summary>
internal static class TemplateStage
{
    public static void Measure(PublishedTool tool, string? against, int runs)
    {
        Console.WriteLine();
        Console.WriteLine($"== templates: {TemplateRun.Pages} renderings of a full page after warming up; median of {runs} (least–most)");
        var tools = against is null ? [Path.GetDirectoryName(tool.Program)!] : new[] { Path.GetDirectoryName(tool.Program)!, against };
        var figures = tools.Select(_ => new List<Figures>()).ToArray();
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < tools.Length; i++) figures[i].Add(Run(tools[i]));
        }

        Console.WriteLine($"{"",-24}{"preparation, ms CPU",-26}{"rendering, ms CPU",-26}{"garbage, MB",-20}{"HTML, MB",-10}");
        for (var i = 0; i < tools.Length; i++)
        {
            Console.WriteLine($"{(i == 0 ? "this build" : "the other build"),-24}{Text(figures[i], f => f.PrepareMilliseconds),-26}"
                + $"{Text(figures[i], f => f.RenderMilliseconds),-26}"
                + $"{Text(figures[i], f => f.AllocatedMegabytes),-20}{figures[i][0].WrittenMegabytes,-10:0.0}");
        }

        if (against is null) return;
        Console.WriteLine($"{"share of the other",-24}{Share(figures, f => f.PrepareMilliseconds),-26:0.00}{Share(figures, f => f.RenderMilliseconds),-26:0.00}"
            + $"{Share(figures, f => f.AllocatedMegabytes),-20:0.000}");
    }

    private static Figures Run(string folder)
    {
        var process = ChildProcess.Done("rendering", Environment.ProcessPath!, TemplateRun.Argument, folder);
        return JsonSerializer.Deserialize<Figures>(process.Output)!;
    }

    private static double Share(List<Figures>[] figures, Func<Figures, double> figure) => Median(figures[0], figure) / Median(figures[1], figure);

    private static double Median(List<Figures> runs, Func<Figures, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);

    private static string Text(List<Figures> runs, Func<Figures, double> figure) =>
        $"{Median(runs, figure):0.0} ({runs.Min(figure):0.0}–{runs.Max(figure):0.0})";

    /// <summary>What one process says of itself.</summary>
    internal sealed record Figures(double PrepareMilliseconds, double RenderMilliseconds, double AllocatedMegabytes, double WrittenMegabytes);
}
