namespace UnionKb.Templating.Views.Frame;

/// <summary>A link of the owner's navigation.</summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Url">Its address: relative, or public where <paramref name="External"/>.</param>
/// <param name="External">True when it leads to another site.</param>
/// <param name="Current">True when it is the page being shown.</param>
public sealed record MenuLinkView(string Title, string Url, bool External, bool Current);
