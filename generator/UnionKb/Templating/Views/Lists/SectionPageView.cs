namespace UnionKb.Templating.Views.Lists;

/// <summary>A page of a pillar or folder on the home page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Depth">1 right below the pillar, 2 below such a page.</param>
/// <param name="Below">How many pages below it are not listed.</param>
public sealed record SectionPageView(string Title, string Url, int Depth, int Below);
