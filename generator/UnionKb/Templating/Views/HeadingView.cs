namespace UnionKb.Templating.Views;

/// <summary>A heading in the list of contents.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Anchor, percent-encoded.</param>
/// <param name="Text">Plain text.</param>
public sealed record HeadingView(int Level, string Id, string Text);
