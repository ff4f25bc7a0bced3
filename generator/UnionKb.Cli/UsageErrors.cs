using System.CommandLine;
using System.CommandLine.Parsing;

namespace UnionKb.Cli;

/// <summary>
/// Says what is wrong with a command line. The parser's own texts exist in English only, so its findings are put into our words
/// by what they are about; texts that our own validators wrote are passed on.
/// </summary>
internal static class UsageErrors
{
    public static ExitCode Print(Shell shell, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count == 0) new HelpPrinter(shell with { Terminal = shell.Terminal with { Out = shell.Error } }).Print(command);
        foreach (var text in Texts(shell, parsed).Distinct()) shell.Error.WriteLine(shell.Say(Messages.UsageError, text));
        shell.Error.WriteLine(shell.Say(Messages.SeeHelp, PathOf(command)));
        if (Commands.Project.RootAbove(shell.Terminal.CurrentFolder) is null && !parsed.Tokens.Any(t => t.Value is "--root"))
            shell.Error.WriteLine(shell.Say(Messages.BeginHere));
        return ExitCode.Usage;
    }

    public static string PathOf(Command command)
    {
        var above = command.Parents.OfType<Command>().FirstOrDefault();
        return above is null ? "unionkb" : $"{PathOf(above)} {command.Name}";
    }

    private static IEnumerable<string> Texts(Shell shell, ParseResult parsed)
    {
        foreach (var word in parsed.UnmatchedTokens)
        {
            var text = shell.Say(Messages.UnknownWord, word);
            var near = CommandNames.Suggest(word, Words(parsed.CommandResult.Command));
            yield return near is null ? text : $"{text} {shell.Say(Messages.DidYouMean, near)}";
        }

        foreach (var error in parsed.Errors)
        {
            if (OursOrNull(shell, parsed, error) is { } text) yield return text;
        }
    }

    private static string? OursOrNull(Shell shell, ParseResult parsed, ParseError error) => error.SymbolResult switch
    {
        _ when parsed.UnmatchedTokens.Any(word => error.Message.Contains(word, StringComparison.Ordinal)) => null,
        OptionResult option when option.Tokens.Count != 1 || option.IdentifierTokenCount > 1 => shell.Say(Messages.NeedsOptionValue, option.Option.Name),
        ArgumentResult argument when argument.Tokens.Count == 0 => shell.Say(Messages.NeedsArgument, $"<{argument.Argument.Name}>"),
        CommandResult when parsed.UnmatchedTokens.Count > 0 => null,
        CommandResult command when command.Command.Subcommands.Count > 0 => shell.Say(Messages.NeedsCommand),
        CommandResult command when command.Command.Arguments.Count > 0 =>
            shell.Say(Messages.NeedsArgument, $"<{command.Command.Arguments[0].Name}>"),
        _ => error.Message,
    };

    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Select(c => c.Name)
            .Concat(command.Options.Select(o => o.Name))
            .Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive).Select(o => o.Name));
}
