namespace UnionKb.Templating.Views.Content;

/// <summary>A heading in the list of contents.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Anchor; it holds no character that an address would have to escape.</param>
/// <param name="Text">Plain text.</param>
public sealed record HeadingView(int Level, string Id, string Text);
