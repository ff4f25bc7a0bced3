namespace UnionKb.Templating.Views.Sources;

/// <summary>A page that uses a sentence with changes by an editor.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Parts">Both sentences at once: what they share, what the page left out, what it has instead.</param>
public sealed record SourceEditView(string Title, string Url, SourceEditPartView[] Parts);
