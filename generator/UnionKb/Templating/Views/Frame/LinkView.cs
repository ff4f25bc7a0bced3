namespace UnionKb.Templating.Views.Frame;

/// <summary>A link to a page of the site.</summary>
/// <param name="Title">Text of the link.</param>
/// <param name="Url">Relative address, ready for <c>href</c>.</param>
public sealed record LinkView(string Title, string Url);
