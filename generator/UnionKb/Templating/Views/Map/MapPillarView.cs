namespace UnionKb.Templating.Views.Map;

/// <summary>A pillar that the map can be narrowed to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its number on the map.</param>
/// <param name="Url">Relative address of its own map.</param>
public sealed record MapPillarView(string Title, int Number, string Url);
