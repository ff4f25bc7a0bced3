namespace UnionKb.Templating.Views.Content;

/// <summary>A section that once was on this page.</summary>
/// <param name="Id">Its former anchor here.</param>
/// <param name="Title">Title of the page where its text stands now.</param>
/// <param name="Url">Relative address of the text there.</param>
public sealed record MovedView(string Id, string Title, string Url);
