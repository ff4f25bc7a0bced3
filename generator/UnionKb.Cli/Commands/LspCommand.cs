using System.CommandLine;
using UnionKb.Cli.LanguageServer;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb lsp</c>: the language server, over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(Shell shell, Activity activity)
    {
        var command = new Command("lsp", shell.Say(Messages.LspCommand));
        command.SetAction(_ =>
        {
            activity.Stage = "lsp";
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            return (int)new Server(new Wire(input, output), shell).Run();
        });
        return command;
    }
}
