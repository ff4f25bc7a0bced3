using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands.Importing;

/// <summary><c>unionkb import</c>: seeds become topics; <c>--check</c> and <c>--dry-run</c> write nothing; <c>FILE… --to DIR</c> needs no project.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var check = new Option<bool>("--check") { Description = shell.Say(Messages.ImportCheckOption) };
        var dryRun = new Option<bool>("--dry-run") { Description = shell.Say(Messages.DryRunOption) };
        var strict = new Option<bool>("--strict") { Description = shell.Say(Messages.StrictOption) };
        var json = new Option<bool>("--json") { Description = shell.Say(Messages.JsonOption) };
        var format = ProjectOptions.Choice(shell, "--format", shell.Say(Messages.FormatOption), ReportFormats.Names);
        var files = new Argument<string[]>(shell.Say(Messages.FilesArgument))
        {
            Description = shell.Say(Messages.FilesArgumentHelp),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var to = new Option<string?>("--to") { Description = shell.Say(Messages.ToOption), HelpName = "DIR" };
        var propose = new Option<bool>("--propose") { Description = shell.Say(Messages.ProposeOption) };
        var keep = new Option<string[]>("--keep") { Description = shell.Say(Messages.KeepOption), HelpName = "PAGE" };
        var command = new Command("import", shell.Say(Messages.ImportCommand)) { files, to, propose, keep, check, dryRun, strict, json, format };
        command.SetAction(parsed =>
        {
            string[] named = [.. (parsed.GetValue(files) ?? []).Select(shell.Terminal.FullPath)];
            if (parsed.GetValue(to) is { } folder)
            {
                string[] senseless = [.. new Option[] { check, propose, keep }.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name)];
                if (senseless.Length > 0) return (int)shell.Refuse(Messages.NotWithTo, senseless[0]);
                activity.Stage = "import";
                var strictness = parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient;
                var wanted = parsed.GetValue(json) ? ReportFormat.Json : ReportFormats.Parse(parsed.GetValue(format));
                return (int)new TextConversion(named, shell.Terminal.FullPath(folder), strictness, wanted) { DryRun = parsed.GetValue(dryRun) }.Run(shell);
            }

            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "import";
            var run = new ProjectImport(project, parsed.GetValue(json) ? ReportFormat.Json : ReportFormats.Parse(parsed.GetValue(format)))
            {
                Mode = parsed.GetValue(check) ? ImportMode.Check : parsed.GetValue(dryRun) ? ImportMode.DryRun : ImportMode.Apply,
                OnlyPropose = parsed.GetValue(propose),
                Keep = [.. (parsed.GetValue(keep) ?? []).Select(shell.Terminal.FullPath)],
                Strictness = parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient,
            };
            return (int)run.Run(named);
        });
        return command;
    }
}
