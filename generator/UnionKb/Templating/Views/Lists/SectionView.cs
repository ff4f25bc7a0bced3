namespace UnionKb.Templating.Views.Lists;

/// <summary>A pillar or folder on the home page.</summary>
/// <param name="Title">Title of the pillar, or name of the folder.</param>
/// <param name="Url">Relative address of the pillar, or of the list of all pages.</param>
/// <param name="Summary">One sentence about it, or null.</param>
/// <param name="Pages">The first pages in it, those of a pillar in reading order.</param>
/// <param name="Total">How many pages are in it, the pillar itself not counted.</param>
/// <param name="Left">How many of them are not listed.</param>
public sealed record SectionView(string Title, string Url, string? Summary, SectionPageView[] Pages, int Total, int Left);
