using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Reporting;

/// <summary>
/// The reports of an import as files: <c>seeds/import-report.md</c>, and beside each page in conflict what both sides changed. A report beside a
/// page goes when its conflict is over.
/// </summary>
internal static class ReportFiles
{
    public static void AddTo(FileChanges changes, string root, ImportReport report, Language language)
    {
        if (report.Seeds.Length == 0) return;
        changes.Write($"{SeedLibrary.Folder}/{SeedLibrary.ReportName}", ReportText.WriteState(report, language));
        foreach (var file in report.Files)
        {
            var path = file.Path + ConflictText.Suffix;
            var beside = Path.Combine(root, path);
            if (file.Action == PlannedAction.Conflict) changes.Write(path, ConflictText.Of(file, language));
            else if (File.Exists(beside) && File.ReadAllText(beside).StartsWith(ConflictText.Opening, StringComparison.Ordinal)) changes.Delete(path);
        }
    }
}
