using Spectre.Console;

namespace UnionKb.Cli.Reporting;

/// <summary>The last words of a build: what there is now, what was left out, which file to open.</summary>
internal static class SummaryTable
{
    public static void Print(Shell shell, BuildResult result, TimeSpan total, string output)
    {
        var rows = Rows(shell, result.Counts, total);
        if (shell.Terminal.Interactive) PrintTable(rows);
        else PrintLines(shell, rows);
        if (result.Site?.Config.BaseUrl is null) shell.Out.WriteLine(shell.Say(Messages.NoBaseUrl));
        shell.Out.WriteLine(shell.Say(Messages.Open, shell.Terminal.Shown(Path.Combine(output, "index.html"))));
    }

    /// <summary>A number of bytes in the unit that leaves one to three digits before the point.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024.0:0.0} KB",
        _ => $"{bytes / 1024.0 / 1024.0:0.0} MB",
    };

    public static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.00} s";

    private static (string Name, string Value)[] Rows(Shell shell, BuildCounts counts, TimeSpan total) =>
    [
        (shell.Say(Messages.Pages), $"{counts.Pages}"),
        (shell.Say(Messages.Links), shell.Say(Messages.LinksValue, counts.Links, counts.TermLinks)),
        (shell.Say(Messages.SearchIndex), Size(counts.SearchBytes)),
        (shell.Say(Messages.Files), shell.Say(Messages.FilesValue, counts.Written, counts.Files - counts.Written, counts.Removed)),
        (shell.Say(Messages.Time), Seconds(total)),
    ];

    private static void PrintTable((string Name, string Value)[] rows)
    {
        var table = new Table().RoundedBorder().HideHeaders().AddColumn("").AddColumn("");
        foreach (var (name, value) in rows) table.AddRow(Markup.Escape(name), Markup.Escape(value));
        AnsiConsole.Write(table);
    }

    private static void PrintLines(Shell shell, (string Name, string Value)[] rows)
    {
        var width = rows.Max(row => CellWidth.Of(row.Name)) + 2;
        foreach (var (name, value) in rows) shell.Out.WriteLine(CellWidth.Pad(name, width) + value);
    }
}
