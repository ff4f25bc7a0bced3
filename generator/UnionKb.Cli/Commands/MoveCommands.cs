using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb mv OLD NEW</c>, <c>rm PAGE</c> and <c>merge PAGE INTO</c>: everything that names a page follows it.</summary>
internal static class MoveCommands
{
    public static IEnumerable<Command> Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var (old, now) = (Argument(shell, "OLD", Messages.MoveOld), Argument(shell, "NEW", Messages.MoveNew));
        yield return Of("mv", Messages.MoveCommand, [old, now], null, (root, parsed, here) =>
            Moves.Rename(root, parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), here));
        var gone = Argument(shell, "PAGE", Messages.MoveOld);
        var to = new Option<string?>("--to") { Description = shell.Say(Messages.RemoveTo), HelpName = "ID" };
        yield return Of("rm", Messages.RemoveCommand, [gone], to, (root, parsed, here) =>
            Moves.Remove(root, parsed.GetRequiredValue(gone), parsed.GetValue(to), here));
        var (one, into) = (Argument(shell, "PAGE", Messages.MoveOld), Argument(shell, "INTO", Messages.MergeInto));
        yield return Of("merge", Messages.MergeCommand, [one, into], null, (root, parsed, here) =>
            Moves.Merge(root, parsed.GetRequiredValue(one), parsed.GetRequiredValue(into), here));

        Command Of(string name, Diagnostics.Localized description, Argument[] arguments, Option? own, Func<string, ParseResult, string, ChangePlan> plan)
        {
            var dryRun = new Option<bool>("--dry-run") { Description = shell.Say(Messages.DiffOption) };
            var command = new Command(name, shell.Say(description)) { dryRun };
            foreach (var argument in arguments) command.Arguments.Add(argument);
            if (own is not null) command.Options.Add(own);
            command.SetAction(parsed =>
            {
                if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
                activity.Stage = "move";
                return (int)Carry(project.Shell, plan(project.Root, parsed, shell.Terminal.CurrentFolder), parsed.GetValue(dryRun));
            });
            return command;
        }
    }

    private static Argument<string> Argument(Shell shell, string name, Diagnostics.Localized description) => new(name) { Description = shell.Say(description) };

    private static ExitCode Carry(Shell shell, ChangePlan plan, bool isDryRun)
    {
        var printer = new DiagnosticPrinter(shell, shell.Error);
        printer.Print(Reading.FindingLines.Complete(plan.Findings, plan.Root));
        if (plan.HasErrors)
        {
            shell.Error.WriteLine(shell.Say(Messages.NothingMoved));
            return ExitCode.Errors;
        }

        if (!isDryRun && plan.Commit() is { } blocked)
        {
            printer.Print([blocked]);
            return ExitCode.Errors;
        }

        foreach (var change in plan.Changes)
        {
            if (change.From is { } from) shell.Out.WriteLine(shell.Say(Messages.Moved, from, change.Path));
            else if (change.After is null && change.Bytes is null) shell.Out.WriteLine(shell.Say(Messages.Removed, change.Path));
            if (!isDryRun || change.Bytes is not null || change.Before == change.After) continue;
            foreach (var line in UnifiedDiff.Of(change.From ?? change.Path, change.Path, change.Before, change.After)) shell.Out.WriteLine(line);
        }

        var changed = plan.Changes.Count(c => c.Before is not null && c.After is not null && c.Before != c.After);
        shell.Out.WriteLine(shell.Say(isDryRun ? Messages.WouldChange : Messages.Changed, changed));
        return ExitCode.Fine;
    }
}
