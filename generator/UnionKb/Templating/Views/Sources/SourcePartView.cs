namespace UnionKb.Templating.Views.Sources;

/// <summary>A stretch of a sentence as received.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Change">What the pages have instead, in words; null where they have the same.</param>
public sealed record SourcePartView(string Text, string? Change);
