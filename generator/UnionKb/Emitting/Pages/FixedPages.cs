using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>The search page, the page for addresses that do not exist, and the one for pages that cannot be had without a connection.</summary>
internal static class FixedPages
{
    private const int MostPopular = 12;

    public static IEnumerable<Artefact> Artefacts(SiteFrame frame)
    {
        yield return new Artefact(GeneratedPages.Search, output => frame.Templates.Render("search", Search(frame, output), output));

        // A server shows this file at addresses of any depth, so relative ones would miss; without base_url nothing better is known.
        var root = frame.Site.Config.BaseUrl is { } start && Uri.TryCreate(start, UriKind.Absolute, out var address) ? address.AbsolutePath : "";
        yield return new Artefact(GeneratedPages.NotFound, output => frame.Templates.Render("404", View(frame, "404.title", root, output), output));
        if (!frame.Site.Config.Outputs.HasFlag(Outputs.Offline)) yield break;
        yield return new Artefact(GeneratedPages.Offline, output => frame.Templates.Render("offline", View(frame, "offline.title", "", output), output));
    }

    /// <summary>Pillars first, then what most pages link to.</summary>
    private static SearchView Search(SiteFrame frame, Utf8Writer output)
    {
        var linked = frame.Site.Pages.Where(p => p.Backlinks.Length > 0).OrderByDescending(p => p.Backlinks.Length).ThenBy(p => p.Index).Take(MostPopular);
        var pages = frame.Site.Sections.Where(s => s.Pillar >= 0).Select(s => s.Pillar).Concat(linked.Select(p => p.Index)).Distinct().Take(MostPopular);
        return new SearchView
        {
            Site = frame.View,
            Root = "",
            Title = frame.Strings["search.title"],
            Hidden = true,
            Breadcrumb = [frame.Home("")],
            Header = frame.Header(output, ""),
            Footer = frame.Footer(output, ""),
            Dialogs = frame.Dialogs(output, ""),
            Popular = [.. pages.Select(p => frame.Link(p, ""))],
        };
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
