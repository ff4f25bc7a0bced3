using UnionKb.Model;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Frame;

/// <summary>The owner's navigation as templates see it.</summary>
internal static class MenuViews
{
    public static MenuItemView[] Of(SiteFrame frame, string root, string current) => Array.ConvertAll(
        frame.Site.Menu,
        item => item.Items.Length > 0
            ? new MenuItemView(item.Title ?? "", null, Array.ConvertAll(item.Items, i => Link(frame, i, root, current)))
            : Single(Link(frame, item, root, current)));

    public static MenuLinkView[] Foot(SiteFrame frame, string root) =>
        Array.ConvertAll(frame.Site.FooterLinks, item => Link(frame, item, root, ""));

    private static MenuItemView Single(MenuLinkView link) => new(link.Title, link, []);

    private static MenuLinkView Link(SiteFrame frame, MenuItem item, string root, string current)
    {
        if (item.IsExternal) return new MenuLinkView(item.Title!, item.Address!, true, false);
        if (item.Page < 0) return new MenuLinkView(item.Title ?? NameOf(frame, item.Address!), root + item.Address, false, item.Address == current);
        var link = frame.Link(item.Page, root);
        return new MenuLinkView(item.Title ?? link.Title, link.Url, false, false);
    }

    private static string NameOf(SiteFrame frame, string file) => file switch
    {
        GeneratedPages.Home => frame.Strings["home"],
        GeneratedPages.Search => frame.Strings["search.title"],
        GeneratedPages.Report => frame.Strings["report.title"],
        _ => frame.RegisterOf(file) is { } register ? frame.Strings[register.Title] : file,
    };
}
