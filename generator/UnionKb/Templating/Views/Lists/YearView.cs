using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Lists;

/// <summary>A year of the time line on the home page.</summary>
/// <param name="Title">The year as readers write it.</param>
/// <param name="Url">Its place on the time line.</param>
/// <param name="Entries">What happened first.</param>
/// <param name="Left">How many more there are.</param>
public sealed record YearView(string Title, string Url, LinkView[] Entries, int Left);
