namespace UnionKb.Templating.Views.Frame;

/// <summary>What the head and the foot of a page see.</summary>
/// <param name="Site">What is the same on every page.</param>
/// <param name="Root">Way to the root of the site.</param>
/// <param name="Registers">The generated lists that readers ask for most.</param>
/// <param name="More">The other generated lists.</param>
/// <param name="Menu">The owner's navigation, which stands in the head in place of the lists; may be empty.</param>
/// <param name="Links">The owner's links for the foot; may be empty.</param>
public sealed record HeaderView(
    SiteView Site, string Root, RegisterView[] Registers, RegisterView[] More, MenuItemView[] Menu, MenuLinkView[] Links);
