using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb fmt [PATH…]</c>: sets right how Chinese is set; <c>--check</c> only says where, <c>--diff</c> shows it.</summary>
internal static class FormatCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var paths = new Argument<string[]>("PATH") { Description = shell.Say(Messages.FormatPaths), Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = shell.Say(Messages.FormatCheck) };
        var diff = new Option<bool>("--diff") { Description = shell.Say(Messages.DiffOption) };
        var command = new Command("fmt", shell.Say(Messages.FormatCommand)) { paths, check, diff };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "format";
            string[] named = [.. (parsed.GetValue(paths) ?? []).Select(shell.Terminal.FullPath)];
            if (Array.Find(named, p => !Path.Exists(p)) is { } missing) return (int)project.Shell.Refuse(Messages.NoSuchFile, missing);
            return (int)Carry(project.Shell, CopyEditing.Format(project.Root, named), parsed.GetValue(check), parsed.GetValue(diff));
        });
        return command;
    }

    private static ExitCode Carry(Shell shell, ChangePlan plan, bool isCheck, bool isDiff)
    {
        new DiagnosticPrinter(shell, shell.Error).Print(plan.Findings);
        if (plan.HasErrors) return ExitCode.Errors;
        foreach (var change in plan.Changes)
        {
            if (!isDiff) shell.Out.WriteLine(change.Path);
            else foreach (var line in UnifiedDiff.Of(change.Path, change.Path, change.Before, change.After)) shell.Out.WriteLine(line);
        }

        if (!isCheck && !isDiff && plan.Commit() is { } blocked)
        {
            new DiagnosticPrinter(shell, shell.Error).Print([blocked]);
            return ExitCode.Errors;
        }

        shell.Out.WriteLine(shell.Say(isCheck || isDiff ? Messages.WouldChange : Messages.Changed, plan.Changes.Length));
        return isCheck && plan.Changes.Length > 0 ? ExitCode.Errors : ExitCode.Fine;
    }
}
