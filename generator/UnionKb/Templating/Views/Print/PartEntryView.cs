namespace UnionKb.Templating.Views.Print;

/// <summary>An entry of a part behind the chapters of a pack.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Note">Date and issuer as the source prints them, or null.</param>
/// <param name="Text">One or two sentences, or null.</param>
public sealed record PartEntryView(string Title, string? Note, string? Text);
