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
    public static void Write(string root, ImportReport report, Language language)
    {
        if (report.Seeds.Length == 0) return;
        AtomicFile.Write(Path.Combine(root, SeedLibrary.Folder, SeedLibrary.ReportName), ReportText.WriteState(report, language));
        foreach (var file in report.Files)
        {
            var beside = Path.Combine(root, file.Path + ConflictText.Suffix);
            if (file.Action == PlannedAction.Conflict) AtomicFile.Write(beside, ConflictText.Of(file, language));
            else if (File.Exists(beside) && File.ReadAllText(beside).StartsWith(ConflictText.Opening, StringComparison.Ordinal)) File.Delete(beside);
        }
    }
}
