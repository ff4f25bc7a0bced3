using UnionKb.Diagnostics;

namespace UnionKb.Cli.Reporting;

/// <summary>Reports an exception as UKB9001, with what was being done; the full trace only on request.</summary>
internal static class InternalError
{
    public static ExitCode Print(Shell shell, Activity activity, Exception exception)
    {
        var cause = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        var finding = Diagnostic.About(null, Rules.InternalError, shell.Say(Messages.Stage(activity.Stage)), cause.Message);
        new DiagnosticPrinter(shell, shell.Error).Print(finding);
        if (shell.Verbose) shell.Error.WriteLine(exception);
        return ExitCode.Errors;
    }
}
