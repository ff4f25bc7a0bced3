using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb init [DIR]</c>: a project to begin with.</summary>
internal static class InitCommand
{
    public static Command Create(Shell shell, Activity activity)
    {
        var folder = new Argument<string?>("DIR") { Description = shell.Say(Messages.InitFolder), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", shell.Say(Messages.InitCommand)) { folder };
        command.SetAction(parsed =>
        {
            activity.Stage = "new";
            return (int)Run(shell, shell.Terminal.FullPath(parsed.GetValue(folder) ?? "."));
        });
        return command;
    }

    private static ExitCode Run(Shell shell, string folder)
    {
        if (File.Exists(folder)) return shell.Refuse(Messages.NotAFolder, folder);
        var start = NewProject.Create(folder, shell.Language);
        if (start.Blocked is { } blocked)
        {
            new DiagnosticPrinter(shell, shell.Error).Print([blocked]);
            return ExitCode.Conflict;
        }

        foreach (var path in start.Written) shell.Out.WriteLine(shell.Say(Messages.Created, shell.Terminal.Shown(Path.Combine(folder, path))));
        foreach (var path in start.Kept) shell.Out.WriteLine(shell.Say(Messages.LeftAsIs, shell.Terminal.Shown(Path.Combine(folder, path))));
        var enter = folder == shell.Terminal.CurrentFolder ? "" : $"cd \"{shell.Terminal.Shown(folder)}\" && ";
        shell.Out.WriteLine(shell.Say(Messages.InitNext, enter));
        return ExitCode.Fine;
    }
}
