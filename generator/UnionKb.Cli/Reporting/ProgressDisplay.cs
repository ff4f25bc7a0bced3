using System.Diagnostics;
using Spectre.Console;

namespace UnionKb.Cli.Reporting;

/// <summary>
/// Shows how far long work has come: bars on a terminal, a line per stage elsewhere, and nothing for work that ends within
/// <see cref="Patience"/> when nobody is looking.
/// </summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs the work and hands it the function it reports to: stage, items done, items in all; called from any thread.</summary>
    public static T Run<T>(Shell shell, Activity activity, Func<Action<string, int, int>, T> work) =>
        shell.Terminal.Interactive ? RunWithBars(shell, activity, work) : RunWithLines(shell, activity, work);

    private static T RunWithBars<T>(Shell shell, Activity activity, Func<Action<string, int, int>, T> work)
    {
        // An interrupted bar would leave the cursor hidden.
        ConsoleCancelEventHandler restore = (_, _) =>
        {
            shell.Out.Write("\e[?25h");
            shell.Error.WriteLine(shell.Say(Messages.Interrupted));
        };
        Console.CancelKeyPress += restore;
        try
        {
            return AnsiConsole.Progress().AutoClear(true).Start(screen =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return work((stage, done, total) =>
                {
                    activity.Stage = stage;
                    lock (bars)
                    {
                        if (!bars.TryGetValue(stage, out var bar))
                            bars[stage] = bar = screen.AddTask(Markup.Escape(shell.Say(Messages.Stage(stage))));
                        bar.MaxValue = Math.Max(1, total);
                        bar.Value = Math.Max(bar.Value, done);
                    }
                });
            });
        }
        finally
        {
            Console.CancelKeyPress -= restore;
        }
    }

    private static T RunWithLines<T>(Shell shell, Activity activity, Func<Action<string, int, int>, T> work)
    {
        var clock = Stopwatch.StartNew();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return work((stage, _, total) =>
        {
            activity.Stage = stage;
            if (clock.Elapsed < Patience) return;
            lock (shown)
            {
                if (shown.Add(stage)) shell.Error.WriteLine($"{shell.Say(Messages.Stage(stage))} … {total}");
            }
        });
    }
}
