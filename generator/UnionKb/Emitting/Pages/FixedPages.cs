using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>The search page, the page for addresses that do not exist, and the one for pages that cannot be had without a connection.</summary>
internal static class FixedPages
{
    public static IEnumerable<Artefact> Artefacts(SiteFrame frame)
    {
        yield return new Artefact(GeneratedPages.Search, output => frame.Templates.Render("search", View(frame, "search.title", "", output), output));

        // A server shows this file at addresses of any depth, so relative ones would miss; without base_url nothing better is known.
        var root = frame.Site.Config.BaseUrl is { } start && Uri.TryCreate(start, UriKind.Absolute, out var address) ? address.AbsolutePath : "";
        yield return new Artefact(GeneratedPages.NotFound, output => frame.Templates.Render("404", View(frame, "404.title", root, output), output));
        if (!frame.Site.Config.Outputs.HasFlag(Outputs.Offline)) yield break;
        yield return new Artefact(GeneratedPages.Offline, output => frame.Templates.Render("offline", View(frame, "offline.title", "", output), output));
    }

    private static PlainView View(SiteFrame frame, string title, string root, Utf8Writer output) => new()
    {
        Site = frame.View,
        Root = root,
        Title = frame.Strings[title],
        Hidden = true,
        Breadcrumb = [frame.Home(root)],
        Header = frame.Header(output, root),
        Footer = frame.Footer(output, root),
        Dialogs = frame.Dialogs(output, root),
    };
}
