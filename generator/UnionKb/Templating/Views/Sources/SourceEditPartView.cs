namespace UnionKb.Templating.Views.Sources;

/// <summary>A stretch of a sentence and of its changed form.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Removed">True when only the source has them.</param>
/// <param name="Added">True when only the page has them.</param>
public sealed record SourceEditPartView(string Text, bool Removed, bool Added);
