using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb verify PATH</c>: a published folder or zip against its <c>manifest.sha256</c>; needs no project.</summary>
internal static class VerifyCommand
{
    public static Command Create(Shell shell, Activity activity)
    {
        var path = new Argument<string>("PATH") { Description = shell.Say(Messages.VerifyPath) };
        var command = new Command("verify", shell.Say(Messages.VerifyCommand)) { path };
        command.SetAction(parsed =>
        {
            activity.Stage = "verify";
            var full = shell.Terminal.FullPath(parsed.GetRequiredValue(path));
            if (!Path.Exists(full)) return (int)shell.Refuse(Messages.NoSuchFile, full);
            var (findings, files) = Publication.Verify(full);
            new DiagnosticPrinter(shell, shell.Out).Print(findings);
            var exit = ExitCodes.Of(findings, Strictness.Lenient);
            if (exit == ExitCode.Fine) shell.Out.WriteLine(shell.Say(Messages.Verified, files));
            return (int)exit;
        });
        return command;
    }
}
