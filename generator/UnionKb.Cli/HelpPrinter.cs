using System.CommandLine;
using System.CommandLine.Invocation;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli;

/// <summary>Prints <c>--help</c> of any command from the command tree, in the shell's language, with columns that count Han as two cells.</summary>
internal sealed class HelpPrinter(Shell shell) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return (int)ExitCode.Fine;
    }

    public void Print(Command command)
    {
        shell.Out.WriteLine($"{UsageErrors.PathOf(command)} — {command.Description}");
        shell.Out.WriteLine();
        shell.Out.WriteLine(shell.Say(Messages.UsageTitle));
        shell.Out.WriteLine($"  {Usage(command)}");
        Section(shell.Say(Messages.CommandsTitle), command.Subcommands.Select(c => (c.Name, c.Description)));
        Section(shell.Say(Messages.ArgumentsTitle), command.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        Section(shell.Say(Messages.OptionsTitle), Options(command).Select(o => (Label(o), o.Description)));
        if (command.Subcommands.Count == 0) return;
        shell.Out.WriteLine();
        shell.Out.WriteLine(shell.Say(Messages.MoreHelp));
    }

    private string Usage(Command command)
    {
        var words = new List<string> { UsageErrors.PathOf(command) };
        if (command.Subcommands.Count > 0) words.Add(shell.Say(Messages.CommandPlaceholder));
        words.AddRange(command.Arguments.Select(a => $"<{a.Name}>"));
        words.Add(shell.Say(Messages.OptionsPlaceholder));
        return string.Join(' ', words);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden).Distinct();

    private static string Label(Option option)
    {
        // "/?" and "/h" are accepted as well; one spelling is enough to read.
        var names = new[] { option.Name }.Concat(option.Aliases).Where(n => n.StartsWith('-')).OrderBy(n => n.Length);
        var value = option.HelpName is null ? "" : $" <{option.HelpName}>";
        return string.Join(", ", names) + value;
    }

    private void Section(string title, IEnumerable<(string Left, string? Right)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        shell.Out.WriteLine();
        shell.Out.WriteLine(title);
        var width = all.Max(row => CellWidth.Of(row.Left)) + 2;
        foreach (var (left, right) in all) shell.Out.WriteLine($"  {CellWidth.Pad(left, width)}{right}");
    }
}
