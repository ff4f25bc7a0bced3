using System.CommandLine;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb import</c>: seeds become topics; <c>--check</c> and <c>--dry-run</c> write nothing; <c>FILE… --to DIR</c> needs no project.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var check = new Option<bool>("--check") { Description = shell.Say(Messages.ImportCheckOption) };
        var dryRun = new Option<bool>("--dry-run") { Description = shell.Say(Messages.DryRunOption) };
        var strict = new Option<bool>("--strict") { Description = shell.Say(Messages.StrictOption) };
        var json = new Option<bool>("--json") { Description = shell.Say(Messages.JsonOption) };
        var format = ProjectOptions.Choice(shell, "--format", shell.Say(Messages.FormatOption), "text", "json");
        var files = new Argument<string[]>(shell.Say(Messages.FilesArgument)) { Description = shell.Say(Messages.FilesArgumentHelp), Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string?>("--to") { Description = shell.Say(Messages.ToOption), HelpName = "DIR" };
        var propose = new Option<bool>("--propose") { Description = shell.Say(Messages.ProposeOption) };
        var command = new Command("import", shell.Say(Messages.ImportCommand)) { files, to, propose, check, dryRun, strict, json, format };
        command.SetAction(parsed =>
        {
            string[] named = [.. (parsed.GetValue(files) ?? []).Select(shell.Terminal.FullPath)];
            if (parsed.GetValue(to) is { } folder)
            {
                activity.Stage = "import";
                var strictness = parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient;
                var wanted = parsed.GetValue(json) || parsed.GetValue(format) == "json" ? ReportFormat.Json : ReportFormat.Text;
                return (int)new TextConversion(named, shell.Terminal.FullPath(folder), strictness, wanted).Run(shell);
            }

            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "import";
            if (named.Length > 0)
            {
                var joined = Join(project, named);
                if (joined != ExitCode.Fine || parsed.GetValue(propose)) return (int)joined;
            }

            var options = new ImportOptions { Root = project.Root };
            var result = parsed.GetValue(check) ? Import.Check(options)
                : parsed.GetValue(dryRun) ? Import.Plan(options)
                : Import.Apply(options);
            var exit = Exit(result, parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient);
            if (parsed.GetValue(json) || parsed.GetValue(format) == "json") ImportJson.Print(project.Shell, result, exit);
            else Print(project.Shell, result);
            return (int)exit;
        });
        return command;
    }

    /// <summary>Copies the texts into the project and writes a recipe for each that has none.</summary>
    private static ExitCode Join(Project project, string[] files)
    {
        if (Array.Find(files, f => !File.Exists(f)) is { } missing)
        {
            project.Shell.Refuse(Messages.NoSuchFile, missing);
            return ExitCode.Usage;
        }

        var findings = new DiagnosticBag();
        var proposed = Import.Propose(project.Root, files, findings);
        if (findings.HasErrors)
        {
            new DiagnosticPrinter(project.Shell, project.Shell.Error).Print(findings.ToSorted());
            return ExitCode.Errors;
        }

        proposed.Write(project.Root);
        foreach (var path in proposed.Paths) project.Shell.Error.WriteLine(project.Shell.Say(Messages.Written, path));
        return ExitCode.Fine;
    }

    private static ExitCode Exit(ImportResult result, Strictness strictness)
    {
        var conflict = result.HasConflicts ? ExitCode.Conflict : ExitCode.Fine;
        return ExitCodes.Merge(conflict, ExitCodes.Of(result.Diagnostics, strictness));
    }

    private static void Print(Shell shell, ImportResult result)
    {
        shell.Out.Write(ReportText.Write(result.Report, shell.Language));
        new DiagnosticPrinter(shell, shell.Error).Print(result.Diagnostics);
    }
}
