namespace UnionKb.Benchmarks;

/// <summary>Prints one corpus' measurements.</summary>
internal static class ResultTable
{
    public static void Print(Corpus corpus, (string Name, BuildRun[] Runs)[] cases)
    {
        var figures = cases[0].Runs[0].Figures;
        Console.WriteLine($"== {corpus.Pages} pages, {corpus.Bytes / 1e6:0.0} MB of Markdown -> "
            + $"{figures.Files} files, {figures.Bytes / 1e6:0.0} MB, of which search {figures.SearchBytes / 1e6:0.0} MB");
        Console.WriteLine($"{"",-28}{"wall s",-22}{"processor s",-22}{"peak MB",-20}{"files written",-16}");
        foreach (var (name, runs) in cases)
        {
            Console.WriteLine($"{name,-28}{Spread(runs, r => r.Wall.TotalSeconds, "0.00"),-22}{Spread(runs, r => r.Cpu.TotalSeconds, "0.00"),-22}"
                + $"{Spread(runs, r => r.PeakMegabytes, "0"),-20}{runs[0].Figures.Written,-16}");
        }

        Stages(cases[0].Runs);
        foreach (var line in FieldFigures.For(corpus)) Console.WriteLine(line);
    }

    private static void Stages(BuildRun[] runs)
    {
        var stages = runs[0].Figures.Stages.Select(stage => stage.Stage).Distinct().Select(stage =>
            (Stage: stage, Milliseconds: Median(runs.Select(run => run.Figures.Stages.Where(s => s.Stage == stage).Sum(s => s.Milliseconds))))).ToArray();
        var sum = stages.Sum(stage => stage.Milliseconds);
        Console.WriteLine("stages of the cold build: " + string.Join(", ", stages.Select(s => $"{s.Stage} {s.Milliseconds:0} ms ({s.Milliseconds / sum:0%})")));
    }

    private static string Spread(BuildRun[] runs, Func<BuildRun, double> figure, string format)
    {
        var all = runs.Select(figure).ToArray();
        return $"{Median(all).ToString(format)} ({all.Min().ToString(format)}–{all.Max().ToString(format)})";
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
