namespace UnionKb.Benchmarks;

/// <summary>The cases that are measured, each checked to be what its name says.</summary>
internal static class Scenarios
{
    public static (string Name, BuildRun[] Runs)[] Measure(PublishedTool tool, Corpus corpus, WorkFolders work, int runs)
    {
        // One build unmeasured, so that every measured one finds the corpus in the system's file cache.
        var output = Path.Combine(work.Fast, $"site-{corpus.Pages}");
        BuildRun.Start(tool, corpus.Root, output);
        return
        [
            ("cold build, memory-backed", Repeat(runs, () => Cold(tool, corpus, output))),
            ("cold build, disk", Repeat(runs, i => Cold(tool, corpus, Path.Combine(work.Disk, $"site-{corpus.Pages}-{i}")))),
            ("nothing changed", Repeat(runs, () => Checked(BuildRun.Start(tool, corpus.Root, output), corpus, figures => figures.Written == 0))),
            ("one page edited", OneEdit(tool, corpus, output, runs)),
        ];
    }

    private static BuildRun Cold(PublishedTool tool, Corpus corpus, string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        return Checked(BuildRun.Start(tool, corpus.Root, output), corpus, figures => figures.Written == figures.Files);
    }

    private static BuildRun[] OneEdit(PublishedTool tool, Corpus corpus, string output, int runs)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(corpus.Root, "content"), "*.md", SearchOption.AllDirectories);
        var page = pages.Order(StringComparer.Ordinal).ElementAt(corpus.Pages / 2);
        var before = File.ReadAllText(page);
        var measured = Repeat(runs, i =>
        {
            File.WriteAllText(page, before + $"\n第 {i} 次修改。\n");
            return Checked(BuildRun.Start(tool, corpus.Root, output), corpus, figures => figures.Written > 0 && figures.Written < figures.Files);
        });
        File.WriteAllText(page, before);
        return measured;
    }

    private static BuildRun Checked(BuildRun run, Corpus corpus, Func<BuildFigures, bool> isRight)
    {
        if (run.Figures.Pages != corpus.Pages) throw new InvalidOperationException($"{run.Figures.Pages} pages were built, not {corpus.Pages}");
        if (!isRight(run.Figures)) throw new InvalidOperationException($"{run.Figures.Written} files were written, which is not what this case is about");
        return run;
    }

    private static BuildRun[] Repeat(int runs, Func<BuildRun> run) => Repeat(runs, _ => run());

    private static BuildRun[] Repeat(int runs, Func<int, BuildRun> run) => [.. Enumerable.Range(1, runs).Select(run)];
}
