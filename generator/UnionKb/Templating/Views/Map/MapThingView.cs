namespace UnionKb.Templating.Views.Map;

/// <summary>Something that topics speak of.</summary>
/// <param name="Title">Title of its page.</param>
/// <param name="Url">The page's relative address.</param>
/// <param name="Kind">What it is, as in front matter.</param>
public sealed record MapThingView(string Title, string Url, string Kind);
