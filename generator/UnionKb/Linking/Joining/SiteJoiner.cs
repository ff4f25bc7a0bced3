using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>The third step of linking: everything that needs all pages at once. Afterwards the site never changes.</summary>
public static class SiteJoiner
{
    /// <param name="links">One for each of <see cref="SiteNames.Pages"/>.</param>
    /// <param name="order">The order that another tool's file gives the pages, or null.</param>
    public static Site Join(
        SiteNames names, PageLinks[] links, SiteConfig config, Seed[] seeds, DiagnosticBag diagnostics, ReadingOrder? order = null)
    {
        var tree = SiteTree.Of(names, order, config, diagnostics);
        var urls = PageUrls.Of(names, tree.Home);
        var redirects = RedirectIndex.Of(names, urls, diagnostics);
        var sharedNames = names.SharedNames();
        var inbound = InboundIndex.Build(links, urls, redirects.MovedFrom(names.Pages), sharedNames);
        var texts = Transclusions.Bring(names, links, diagnostics);
        var assets = AssetsOf(texts, names);
        var renamed = ActiveFiles.Addresses(assets, config);
        texts = GeneratedLinks.Cut(names, ActiveFiles.Follow(texts, renamed), tree, seeds, diagnostics);
        var relations = RelationIndex.Build(names.Pages, links, texts, inbound, diagnostics);
        var edits = EditsOf(names.Pages, links);
        LinkedPage[] pages = [.. names.Pages.Select((page, i) => new LinkedPage
        {
            Index = i,
            Id = names.Ids[i],
            Page = page,
            Url = urls[i],
            Place = tree.Places[i],
            Text = texts[i],
            Own = links[i].Found,
            Others = inbound[i],
            Relations = relations[i],
            Edits = edits[i],
        })];

        diagnostics.AddRange(LinkSuggestions.Of(names, links));
        NameFindings.Report(names, links, diagnostics);
        TagFindings.Report(names.Pages, diagnostics);
        EmptyPages.Report(pages, diagnostics);
        var menus = new MenuItems(names, config.Nav.Count + config.FooterLinks.Count == 0 ? [] : GeneratedLinks.MadeFor(names, tree, seeds), diagnostics);
        return new Site
        {
            Config = config,
            Menu = menus.Of(config.Nav),
            FooterLinks = menus.Of(config.FooterLinks),
            Pages = pages,
            Sections = tree.Sections,
            Tags = TagIndex.Build(names.Pages),
            Redirects = redirects.ToRedirects(names.Pages, urls.ToHashSet(StringComparer.Ordinal)),
            SharedNames = sharedNames,
            Home = tree.Home < 0 ? null : pages[tree.Home],
            Seeds = seeds,
            OrderedBy = order?.File,
            Ordered = tree.Ordered,
            Assets = assets,
            Renamed = renamed,
        };
    }

    /// <summary>
    /// The changed sentences of each page. A stretch without punctuation at its end (a list item, a cell) that is like a sentence which some
    /// page has whole was made from it, and is no change of it.
    /// </summary>
    private static EditedSentence[][] EditsOf(Page[] pages, PageLinks[] links)
    {
        if (Array.TrueForAll(links, l => l.Edits.Length == 0)) return Array.ConvertAll(links, l => l.Edits);
        var kept = links.SelectMany(l => l.Found.Sources).SelectMany(s => s).ToHashSet();
        return [.. links.Select((l, i) => Array.FindAll(l.Edits, e => IsWhole(pages[i], e) || !kept.Contains(e.Address)))];
    }

    private static bool IsWhole(Page page, EditedSentence edit) => Sentences.IsWhole(page.Blocks[edit.Block].Text.AsSpan(edit.Start, edit.Length));

    private static string[] AssetsOf(LinkedText[] texts, SiteNames names)
    {
        const string folder = "files/";
        var assets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var target in text.Targets)
            {
                if (target is { Kind: TargetKind.Asset, Path: { } path } && path.StartsWith(folder, StringComparison.Ordinal))
                    assets.Add(names.HasFile(path[folder.Length..]) ? path[folder.Length..] : "../" + path[folder.Length..]);
            }
        }

        return [.. assets];
    }
}
