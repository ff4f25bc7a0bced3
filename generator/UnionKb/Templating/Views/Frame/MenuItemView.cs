namespace UnionKb.Templating.Views.Frame;

/// <summary>An entry of the owner's navigation: a link, or a group of links.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Link">The link, or null for a group.</param>
/// <param name="Links">The links of a group.</param>
public sealed record MenuItemView(string Title, MenuLinkView? Link, MenuLinkView[] Links);
