using UnionKb.Diagnostics;

namespace UnionKb.Importing.Planning;

/// <summary>What an editor should know about a plan.</summary>
internal static class PlanFindings
{
    public static void Report(IEnumerable<PlannedFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            if (file is { Action: PlannedAction.Conflict, IsKnown: false }) diagnostics.Add(Diagnostic.About(file.Path, Rules.ImportConflict));
            else if (file.Action == PlannedAction.Deleted) diagnostics.Add(Diagnostic.About(file.Path, Rules.PageDeleted, file.Id));
            else if (file.Action == PlannedAction.Orphaned) diagnostics.Add(Diagnostic.About(file.Path, Rules.PageOrphaned, file.Id));
        }
    }
}
