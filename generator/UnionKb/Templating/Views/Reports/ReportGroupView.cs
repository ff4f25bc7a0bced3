namespace UnionKb.Templating.Views.Reports;

/// <summary>One report.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Id">Anchor of its heading.</param>
/// <param name="Intro">What it means and what to do about it.</param>
/// <param name="Items">What was found.</param>
public sealed record ReportGroupView(string Title, string Id, string Intro, ReportItemView[] Items);
