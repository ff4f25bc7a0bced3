using UnionKb.Diagnostics;

namespace UnionKb.Cli;

/// <summary>How findings become an exit code, and which code wins when a command earns several.</summary>
internal static class ExitCodes
{
    /// <summary>
    /// From weakest to strongest. A conflict outranks errors because it is the one case in which the cure is a decision of the
    /// editor; wrong usage and a missing program outrank both because then the command did not do its work at all.
    /// </summary>
    private static readonly ExitCode[] Strength =
        [ExitCode.Fine, ExitCode.Warnings, ExitCode.Errors, ExitCode.Conflict, ExitCode.MissingProgram, ExitCode.Usage];

    public static ExitCode Merge(ExitCode left, ExitCode right) =>
        Array.IndexOf(Strength, left) >= Array.IndexOf(Strength, right) ? left : right;

    public static ExitCode Of(IReadOnlyCollection<Diagnostic> findings, Strictness strictness)
    {
        if (findings.Any(d => d.Severity == Severity.Error)) return ExitCode.Errors;
        var warned = strictness == Strictness.Strict && findings.Any(d => d.Severity == Severity.Warning);
        return warned ? ExitCode.Warnings : ExitCode.Fine;
    }
}

internal enum Strictness
{
    Lenient,
    Strict,
}
