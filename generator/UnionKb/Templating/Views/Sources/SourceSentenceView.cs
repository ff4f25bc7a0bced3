namespace UnionKb.Templating.Views.Sources;

/// <summary>A sentence of a source text.</summary>
/// <param name="Id">Anchor, such as <c>L2.4</c>; empty for text that is no sentence.</param>
/// <param name="Parts">The characters as received, cut where the pages have them otherwise.</param>
/// <param name="Folded">True when an earlier sentence says the same and was kept instead.</param>
public sealed record SourceSentenceView(string Id, SourcePartView[] Parts, bool Folded);
