using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reporting;

namespace UnionKb;

/// <summary>What an import found and would do, or did.</summary>
public sealed record ImportResult
{
    /// <summary>All findings, sorted.</summary>
    public required Diagnostic[] Diagnostics { get; init; }

    /// <summary>Empty when there were errors before the plan was made.</summary>
    public required ImportPlan Plan { get; init; }

    public required ImportReport Report { get; init; }

    /// <summary>False when a seed or a recipe cannot be used as it is; then nothing is written.</summary>
    public required bool CanApply { get; init; }

    public bool HasConflicts => Plan.HasConflicts;

    /// <summary>Errors other than conflicts: those have an exit code of their own.</summary>
    public bool HasErrors => Array.Exists(Diagnostics, d => d.Severity == Severity.Error && d.Rule != Rules.ImportConflict);
}
