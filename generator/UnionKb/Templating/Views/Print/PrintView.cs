using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Print;

/// <summary>A page as it stands on paper: it has no navigation and runs no script.</summary>
/// <param name="Site">What is the same on every page.</param>
/// <param name="Root">Way to the root of the site.</param>
/// <param name="Title">The title, which the head of each sheet repeats.</param>
/// <param name="Edition">Date of the text, <c>yyyy</c> to <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Address">Public address of the page, else its code or its address below the root.</param>
/// <param name="Chapters">The texts in order.</param>
public sealed record PrintView(SiteView Site, string Root, string Title, string? Edition, string Address, ChapterView[] Chapters);
