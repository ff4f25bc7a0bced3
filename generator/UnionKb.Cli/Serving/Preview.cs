using System.Diagnostics;
using UnionKb.Cli.Reporting;
using UnionKb.Output;

namespace UnionKb.Cli.Serving;

/// <summary>The life of <c>serve</c>: listen, build, show; then build again after every change until told to stop.</summary>
internal static class Preview
{
    public static ExitCode Run(Shell shell, BuildOptions options, int[] ports, Activity activity, CancellationToken stop) =>
        RunAsync(shell, options, ports, activity, stop).GetAwaiter().GetResult();

    private static async Task<ExitCode> RunAsync(Shell shell, BuildOptions options, int[] ports, Activity activity, CancellationToken stop)
    {
        var live = new LiveSite();
        await using var server = new DevServer(shell, live, options.Root);
        activity.Stage = "serve";
        if (await server.StartAsync(ports, stop) is not { } port)
        {
            shell.Error.WriteLine(shell.Say(Messages.PortTaken, ports[0]));
            return ExitCode.Errors;
        }

        // Watching starts before the first build, so that a save during it is not missed.
        using var watcher = new ContentWatcher(options.Root);
        var number = 0;
        do
        {
            Rebuild(shell, options, live, activity, ++number);
            if (number == 1) shell.Out.WriteLine(shell.Say(Messages.Serving, $"http://127.0.0.1:{port}/"));
        }
        while (await watcher.NextAsync(stop));
        return ExitCode.Fine;
    }

    private static string EditorOf(BuildResult result, LiveSite live) =>
        result.Site is { Config: var config } ? config.Editor ?? EditorLink.Default : live.Current.Editor;

    private static void Rebuild(Shell shell, BuildOptions options, LiveSite live, Activity activity, int number)
    {
        var clock = Stopwatch.StartNew();
        var output = new MemoryOutput();
        var result = Build.Run(options with { Progress = (stage, _, _) => activity.Stage = stage }, output);
        new DiagnosticPrinter(shell, shell.Error).Print(result.Diagnostics);
        if (result.HasErrors)
        {
            shell.Error.WriteLine(shell.Say(Messages.NotRebuilt));
            live.Show(live.Current with { Problems = result.Diagnostics, Editor = EditorOf(result, live) });
            return;
        }

        // The process id tells a page of an earlier server apart from one of this server.
        live.Show(new ServedSite(output.Files, $"{Environment.ProcessId}-{number}", result.Diagnostics) { Editor = EditorOf(result, live) });
        shell.Out.WriteLine(shell.Say(Messages.Rebuilt, result.Counts.Pages, SummaryTable.Seconds(clock.Elapsed)));
    }
}
