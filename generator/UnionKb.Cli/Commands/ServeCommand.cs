using System.CommandLine;
using UnionKb.Cli.Serving;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb serve</c>: the site from memory, rebuilt on every save.</summary>
internal static class ServeCommand
{
    private const int FirstPort = 8300;
    private const int Tries = 20;

    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var port = ProjectOptions.Number(shell, "--port", shell.Say(Messages.PortOption), 1, 65535);
        var drafts = new Option<bool>("--drafts") { Description = shell.Say(Messages.DraftsOption) };
        var command = new Command("serve", shell.Say(Messages.ServeCommand)) { port, drafts };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            var ports = parsed.GetValue(port) is { } named ? [named] : Enumerable.Range(FirstPort, Tries).ToArray();
            using var stop = new StopSignal();
            var options = project.BuildOptions with { Drafts = parsed.GetValue(drafts) };
            return (int)Preview.Run(project.Shell, options, ports, activity, stop.Token);
        });
        return command;
    }
}
