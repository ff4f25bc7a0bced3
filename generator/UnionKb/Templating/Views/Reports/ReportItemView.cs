using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Reports;

/// <summary>An entry of a report.</summary>
/// <param name="Name">What was found, or empty when the pages say it all.</param>
/// <param name="Note">More about it, or empty.</param>
/// <param name="Pages">Where it stands, the first pages.</param>
public sealed record ReportItemView(string Name, string Note, LinkView[] Pages);
