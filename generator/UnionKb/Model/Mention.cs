namespace UnionKb.Model;

/// <summary>
/// A name of another page that stands in the text without being a link, because the same section has one already, or in a heading or the label of
/// another link: the page meant, and where in <see cref="LinkedPage.Blocks"/> the name stands.
/// </summary>
public readonly record struct Mention(int Page, int Block, int Start, int Length);
