namespace UnionKb.Templating.Views.Print;

/// <summary>A line of the contents of a pack.</summary>
/// <param name="Level">1 for chapters and parts, 2 for sections.</param>
/// <param name="Id">Where it leads.</param>
/// <param name="Title">What stands there.</param>
public sealed record ContentsEntryView(int Level, string Id, string Title);
