using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model.Links;
using UnionKb.Templating.Views.Content;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>A page at each former address that sends readers on at once, and says where to when the browser does not.</summary>
internal static class RedirectPages
{
    public static IEnumerable<Artefact> Artefacts(SiteFrame frame) => frame.Site.Redirects.Select(redirect =>
        new Artefact(redirect.From, output => frame.Templates.Render("redirect", View(frame, redirect, output), output)));

    private static RedirectView View(SiteFrame frame, Redirect redirect, Utf8Writer output)
    {
        var root = SiteAddress.RootOf(redirect.From);
        var target = redirect.Page < 0 ? null : frame.Link(redirect.Page, root);
        return new RedirectView
        {
            Site = frame.View,
            Root = root,
            Title = target?.Title ?? frame.Strings["redirect.title"],
            Hidden = true,
            Canonical = redirect.Page < 0 ? null : frame.Canonical(frame.Site.Pages[redirect.Page].Url),
            // A browser that moves on at once would skip the sections that moved elsewhere.
            Refresh = redirect.Moved.Length == 0 ? target?.Url : null,
            Breadcrumb = [frame.Home(root)],
            Header = frame.Header(output, root),
            Footer = frame.Footer(output, root),
            Dialogs = frame.Dialogs(output, root),
            Target = target,
            Moved = MovedViews.Of(frame, redirect.Moved, root),
        };
    }
}
