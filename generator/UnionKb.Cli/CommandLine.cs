using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using UnionKb.Cli.Commands;
using UnionKb.Cli.Commands.Importing;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli;

/// <summary>The command tree, and the one place where exceptions end.</summary>
internal static class CommandLine
{
    public static ExitCode Run(string[] arguments, Terminal terminal)
    {
        var language = LanguageChoice.Of(LanguageChoice.Scan(arguments), null, terminal.Variable);
        var shell = new Shell(terminal, language, arguments.Contains("--verbose") || terminal.Variable("UNIONKB_TRACE") == "1");
        var activity = new Activity();
        if (arguments is ["--version"])
        {
            terminal.Out.WriteLine(ProgramVersion.Text);
            return ExitCode.Fine;
        }

        try
        {
            var parsed = Tree(shell, activity).Parse(arguments);
            if (parsed.Action is ParseErrorAction) return UsageErrors.Print(shell, parsed);
            return (ExitCode)parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(6), // a browser has to end first
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (Exception exception)
        {
            // A bug or a dead disk: stages report bad input as findings and never throw for it.
            return InternalError.Print(shell, activity, exception);
        }
    }

    private static RootCommand Tree(Shell shell, Activity activity)
    {
        var project = new ProjectOptions(shell);
        var root = new RootCommand(shell.Say(Messages.Tagline)) { HelpName = "unionkb" };
        root.Directives.Clear();
        foreach (var option in project.All) root.Options.Add(option);
        root.Subcommands.Add(InitCommand.Create(shell, activity));
        root.Subcommands.Add(BuildCommand.Create(shell, project, activity));
        root.Subcommands.Add(ServeCommand.Create(shell, project, activity));
        root.Subcommands.Add(CheckCommand.Create(shell, project, activity));
        root.Subcommands.Add(ImportCommand.Create(shell, project, activity));
        root.Subcommands.Add(PublishCommand.Create(shell, project, activity));
        root.Subcommands.Add(VerifyCommand.Create(shell, activity));
        root.Subcommands.Add(SearchCommand.Create(shell, project, activity));
        root.Subcommands.Add(PrintCommand.Create(shell, project, activity));
        root.Subcommands.Add(NewCommand.Create(shell, project, activity));
        root.Subcommands.Add(FormatCommand.Create(shell, project, activity));
        foreach (var command in MoveCommands.Create(shell, project, activity)) root.Subcommands.Add(command);
        root.Subcommands.Add(LspCommand.Create(shell, activity));
        root.Subcommands.Add(SchemaCommand.Create(shell, activity));
        root.Subcommands.Add(ExplainCommand.Create(shell));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = shell.Say(Messages.HelpOption);
                help.Action = new HelpPrinter(shell);
            }
            else if (option is VersionOption)
            {
                option.Description = shell.Say(Messages.VersionOption);
            }
        }

        return root;
    }
}
