namespace UnionKb.Templating.Views.Frame;

/// <summary>The side navigation of a section, or of a stretch of a long one.</summary>
/// <param name="Title">Title of the section; empty when the first item says it.</param>
/// <param name="Url">Relative address of the pillar, or null for a folder.</param>
/// <param name="Items">Pages in reading order.</param>
/// <param name="All">Link to the list of all pages when the section is shown in stretches, or null.</param>
/// <param name="Before">The stretch before, or null.</param>
/// <param name="After">The stretch after, or null.</param>
/// <param name="Others">The other pillars.</param>
public sealed record NavView(string Title, string? Url, NavItemView[] Items, LinkView? All, LinkView? Before, LinkView? After, LinkView[] Others);
