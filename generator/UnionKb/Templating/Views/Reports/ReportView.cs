using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Reports;

/// <summary>The page of reports for editors.</summary>
public sealed record ReportView : FrameView
{
    /// <summary>One list for each report that has something to say.</summary>
    public ReportGroupView[] Groups { get; init; } = [];
}
