using System.CommandLine;
using System.Diagnostics;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Verifying;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb check</c>: findings only; with <c>--html</c> the finished pages are made in memory and read back.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var html = new Option<bool>("--html") { Description = shell.Say(Messages.HtmlOption) };
        var links = new Option<bool>("--links") { Description = shell.Say(Messages.LinksOption) };
        var report = new Option<bool>("--report") { Description = shell.Say(Messages.ReportOption) };
        var adopt = new Option<bool>("--adopt") { Description = shell.Say(Messages.AdoptOption) };
        var strict = new Option<bool>("--strict") { Description = shell.Say(Messages.StrictOption) };
        var format = ProjectOptions.Choice(shell, "--format", shell.Say(Messages.FormatOption), ReportFormats.Names);
        var command = new Command("check", shell.Say(Messages.CheckCommand)) { html, links, report, adopt, strict, format };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            var clock = Stopwatch.StartNew();
            var result = ProgressDisplay.Run(project.Shell, activity, progress =>
            {
                var options = project.BuildOptions with { Progress = progress, Strict = parsed.GetValue(strict) };
                var checkedSite = parsed.GetValue(html) ? CheckWithHtml(options) : Build.Check(options);
                return WithCopy(checkedSite, options.Root);
            });
            var exit = ExitCodes.Of(result.Diagnostics, parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient);
            var wanted = new CheckReports(parsed.GetValue(links), parsed.GetValue(report));
            if (parsed.GetValue(format) == "json") JsonReport.Print(project.Shell, result, clock.Elapsed, null, exit, json => wanted.Write(json, result.Site));
            else if (FindingFormats.Print(project.Shell, ReportFormats.Parse(parsed.GetValue(format)), result.Diagnostics)) return (int)exit;
            else if (parsed.GetValue(adopt)) AdoptionPrinter.Print(project.Shell, result);
            else Print(project.Shell, result, wanted);
            return (int)exit;
        });
        return command;
    }

    private static BuildResult WithCopy(BuildResult result, string root) => CopyEditing.Check(root) is { Length: > 0 } found
        ? result with { Diagnostics = [.. result.Diagnostics.Concat(found).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))] }
        : result;

    private static BuildResult CheckWithHtml(BuildOptions options)
    {
        var output = new MemoryOutput();
        var result = Build.Run(options, output);
        if (result.HasErrors) return result;
        var all = new DiagnosticBag(result.Site?.Config.Severities);
        all.AddRange(result.Diagnostics);
        all.AddRange(OutputChecker.Check(output.Files, options.Progress));
        return result with { Diagnostics = all.ToSorted() };
    }

    // What the command was asked for is its standard output: the findings, or the lists; then of the other findings only errors and a number.
    private static void Print(Shell shell, BuildResult result, CheckReports wanted)
    {
        var printer = new DiagnosticPrinter(shell, shell.Out);
        if (wanted.None) printer.Print(result.Diagnostics);
        else printer.Print([.. result.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        wanted.Print(shell, result.Site);
        if (!wanted.None && result.Diagnostics.Count(d => d.Severity != Severity.Error) is > 0 and var rest)
            shell.Out.WriteLine(shell.Say(Messages.OtherFindings, rest));
        if (!result.HasErrors) shell.Out.WriteLine(shell.Say(Messages.CheckedFine, result.Site?.Pages.Length ?? 0));
    }
}
