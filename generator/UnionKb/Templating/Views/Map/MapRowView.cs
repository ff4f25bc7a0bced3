namespace UnionKb.Templating.Views.Map;

/// <summary>A pillar or topic of the knowledge map in words.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Pillar">Which pillar it belongs to: a number of the map.</param>
/// <param name="Depth">How deep it stands below that, 0 for the pillar itself.</param>
/// <param name="Others">The things that it is joined to.</param>
public sealed record MapRowView(string Title, string Url, int Pillar, int Depth, MapThingView[] Others);
