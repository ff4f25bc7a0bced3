using UnionKb.Diagnostics;

namespace UnionKb.Cli.Printing;

/// <param name="Findings">All findings, those of the build among them.</param>
/// <param name="Files">What stands in the folder now, with the number of pages; 0 for a page that is no PDF.</param>
internal sealed record PrintResult(Diagnostic[] Findings, IReadOnlyList<PrintedFile> Files)
{
    /// <summary>True when only the browser was missing.</summary>
    public bool NeedsBrowser { get; init; }
}

/// <param name="Path">Absolute path.</param>
/// <param name="Sheets">Number of pages.</param>
/// <param name="IsNew">False when the same bytes stood there already.</param>
internal sealed record PrintedFile(string Path, int Sheets, bool IsNew);
