using System.CommandLine;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb explain CODE</c>: what a finding means, how grave it is, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell)
    {
        var code = new Argument<string>("CODE") { Description = shell.Say(Messages.ExplainCode) };
        var command = new Command("explain", shell.Say(Messages.ExplainCommand)) { code };
        command.SetAction(parsed => (int)Run(shell, parsed.GetRequiredValue(code).Trim().ToUpperInvariant()));
        return command;
    }

    private static ExitCode Run(Shell shell, string code)
    {
        var name = code.StartsWith("UKB", StringComparison.Ordinal) ? code : "UKB" + code;
        if (Rules.All.FirstOrDefault(r => r.Code == name) is not { } rule)
        {
            shell.Refuse(Messages.NoSuchCode, code);
            if (Nearest.Of(name, Rules.All.Select(r => r.Code)) is { } near) shell.Error.WriteLine(shell.Say(Messages.DidYouMean, near));
            return ExitCode.Usage;
        }

        shell.Out.WriteLine($"{rule.Code} {DiagnosticPrinter.Word(rule.Default, shell.Language)}");
        shell.Out.WriteLine(RulePage.Open(rule.Message, shell.Language));
        if (rule.Help.In(shell.Language).Length > 0) shell.Out.WriteLine(shell.Say(Messages.Help) + RulePage.Open(rule.Help, shell.Language));
        shell.Out.WriteLine(shell.Say(Severities(rule), rule.Code));
        return ExitCode.Fine;
    }

    private static Localized Severities(Rule rule) =>
        rule.Default != Severity.Error ? Messages.CanBeSwitched : rule.CanBeLowered ? Messages.CanBeWarning : Messages.StaysError;
}
