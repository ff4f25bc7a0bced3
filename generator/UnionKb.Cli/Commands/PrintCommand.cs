using System.CommandLine;
using UnionKb.Cli.Printing;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb print ID…</c>: PDFs of pages, through an installed browser.</summary>
internal static class PrintCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var names = new Argument<string[]>(shell.Say(Messages.PrintArgument))
        {
            Description = shell.Say(Messages.PrintArgumentHelp), Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = shell.Say(Messages.PrintAllOption) };
        var profile = ProjectOptions.Choice(shell, "--profile", shell.Say(Messages.ProfileOption), "study", "large", "gbt9704", "save");
        var duplex = new Option<bool>("--duplex") { Description = shell.Say(Messages.DuplexOption) };
        var booklet = new Option<bool>("--booklet") { Description = shell.Say(Messages.BookletOption) };
        var output = new Option<string?>("--out") { Description = shell.Say(Messages.PdfOutOption), HelpName = "DIR" };
        var browser = new Option<string?>("--browser") { Description = shell.Say(Messages.BrowserOption), HelpName = "PATH" };
        var htmlOnly = new Option<bool>("--html-only") { Description = shell.Say(Messages.HtmlOnlyOption) };
        var noSandbox = new Option<bool>("--no-sandbox") { Description = shell.Say(Messages.NoSandboxOption) };
        var noSocket = new Option<bool>("--no-socket") { Description = shell.Say(Messages.NoSocketOption) };
        var command = new Command("print", shell.Say(Messages.PrintCommand))
        {
            names, all, profile, duplex, booklet, output, browser, htmlOnly, noSandbox, noSocket,
        };
        command.SetAction(async (parsed, stop) =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            var asked = parsed.GetValue(names) ?? [];
            if (asked.Length > 0 == parsed.GetValue(all)) return (int)project.Shell.Refuse(Messages.PrintNeedsName);
            activity.Stage = "print";
            var options = new PrintOptions
            {
                Build = project.BuildOptions,
                Names = asked,
                Profile = parsed.GetValue(profile),
                Duplex = parsed.GetValue(duplex),
                Booklet = parsed.GetValue(booklet),
                Folder = parsed.GetValue(output) is { } folder ? shell.Terminal.FullPath(folder) : Path.Combine(project.Root, "pdf"),
                Browser = parsed.GetValue(browser),
                HtmlOnly = parsed.GetValue(htmlOnly),
                WithoutSandbox = parsed.GetValue(noSandbox) || shell.Terminal.Variable("UNIONKB_NO_SANDBOX") == "1",
                WithoutSocket = parsed.GetValue(noSocket),
            };
            return (int)await RunAsync(project.Shell, options, stop);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(Shell shell, PrintOptions options, CancellationToken stop)
    {
        try
        {
            var result = await PrintRun.RunAsync(options, shell.Terminal, stop);
            foreach (var file in result.Files)
            {
                var shown = shell.Terminal.Shown(file.Path);
                if (file.Sheets == 0) shell.Out.WriteLine(shell.Say(Messages.Written, shown));
                else shell.Out.WriteLine(shell.Say(Messages.PrintedSheets, shown, file.Sheets, file.IsNew ? "" : shell.Say(Messages.PrintedSame)));
            }

            new DiagnosticPrinter(shell, shell.Error).Print(result.Findings);
            return result.NeedsBrowser ? ExitCode.MissingProgram : ExitCodes.Of(result.Findings, Strictness.Lenient);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            shell.Error.WriteLine(shell.Say(Messages.Interrupted));
            return ExitCode.Errors;
        }
    }
}
