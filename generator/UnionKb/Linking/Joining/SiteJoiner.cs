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
    public static Site Join(SiteNames names, PageLinks[] links, SiteConfig config, Seed[] seeds, DiagnosticBag diagnostics)
    {
        var pages = names.Pages;
        diagnostics.AddRange(LinkSuggestions.Of(names, links));
        var parents = ParentFinder.Find(names, diagnostics);
        var home = HomeOf(names);
        var builder = new SectionBuilder(names, parents);
        var sections = builder.Build(config, home, diagnostics);
        var (section, position) = Places(sections, pages.Length);
        var backlinks = BacklinkIndex.Build(links);
        TransclusionIndex.Expand(names, links, diagnostics);
        var edits = EditsOf(pages, links);
        var relations = RelationIndex.Build(pages, links, backlinks, diagnostics);
        var urls = PageUrls.Of(names, home);
        var redirects = RedirectIndex.Of(names, urls, diagnostics);
        var moved = redirects.MovedFrom(pages);
        var shared = names.SharedNames();
        var sharedNames = SharedBy(shared, pages.Length);
        NameFindings.Report(names, links, diagnostics);
        var issued = links.SelectMany((l, by) => l.Issuers.Length == 0 ? [] : l.Issuers.Select(i => (i.Page, by)).Distinct()).ToLookup(p => p.Page, p => p.by);
        var named = links.SelectMany((l, by) => l.OnlyNamed.Select(page => (page, by))).ToLookup(p => p.page, p => p.by);
        var abbreviations = Enumerable.Range(0, links.Length).Where(i => links[i].AbbreviationOf >= 0).ToLookup(i => links[i].AbbreviationOf);

        var linked = new LinkedPage[pages.Length];
        for (var i = 0; i < linked.Length; i++)
        {
            linked[i] = new LinkedPage
            {
                Index = i,
                Id = names.Ids[i],
                Page = pages[i],
                Url = urls[i],
                Parent = parents[i],
                Section = section[i],
                Position = position[i],
                Children = builder.Children(i),
                Targets = links[i].Targets,
                Terms = links[i].Terms,
                Mentions = links[i].Mentions,
                NamedBy = [.. named[i]],
                Backlinks = backlinks[i],
                SeeAlso = links[i].SeeAlso,
                Relations = relations[i],
                Moved = [.. moved[urls[i]]],
                SharedNames = sharedNames[i],
                Blocks = links[i].Blocks,
                Sources = links[i].Sources,
                Edits = edits[i],
                Issuers = links[i].Issuers,
                Issued = [.. issued[i].Where(d => d != i)],
                AbbreviationOf = links[i].AbbreviationOf,
                Abbreviations = [.. abbreviations[i]],
                Pronunciation = links[i].Pronunciation,
            };
        }

        GeneratedLinks.Check(names, links, home, sections, seeds, diagnostics);
        return new Site
        {
            Config = config,
            Pages = linked,
            Sections = sections,
            Tags = TagIndex.Build(pages),
            Redirects = redirects.ToRedirects(pages, urls.ToHashSet(StringComparer.Ordinal)),
            SharedNames = shared,
            Home = home < 0 ? null : linked[home],
            Seeds = seeds,
            Assets = AssetsOf(links),
        };
    }

    /// <summary>The index file at the content root.</summary>
    private static int HomeOf(SiteNames names) => names.ByPath("index.md") ?? names.ByPath("README.md") ?? -1;

    private static (int[] Section, int[] Position) Places(Section[] sections, int pages)
    {
        var section = new int[pages];
        var position = new int[pages];
        Array.Fill(section, -1);
        for (var s = 0; s < sections.Length; s++)
        {
            for (var p = 0; p < sections[s].Pages.Length; p++)
            {
                // A page that is listed as a pillar although it has a parent belongs to the first section that names it.
                if (section[sections[s].Pages[p]] >= 0) continue;
                section[sections[s].Pages[p]] = s;
                position[sections[s].Pages[p]] = p;
            }
        }

        return (section, position);
    }

    private static int[][] SharedBy(SharedName[] names, int pages)
    {
        var shared = new int[pages][];
        Array.Fill(shared, []);
        for (var n = 0; n < names.Length; n++)
        {
            foreach (var page in names[n].Pages) shared[page] = [.. shared[page], n];
        }

        return shared;
    }

    /// <summary>
    /// The changed sentences of each page. A stretch without punctuation at its end (a list item, a cell) that is like a sentence which some page has whole
    /// was made from it, and is no change of it.
    /// </summary>
    private static EditedSentence[][] EditsOf(Page[] pages, PageLinks[] links)
    {
        var edits = Array.ConvertAll(links, l => l.Edits);
        if (Array.TrueForAll(edits, e => e.Length == 0)) return edits;
        var kept = links.SelectMany(l => l.Sources).SelectMany(s => s).ToHashSet();
        for (var i = 0; i < edits.Length; i++)
            edits[i] = Array.FindAll(edits[i], e => Sentences.IsWhole(pages[i].Blocks[e.Block].Text.AsSpan(e.Start, e.Length)) || !kept.Contains(e.Address));
        return edits;
    }

    private static string[] AssetsOf(PageLinks[] links)
    {
        const string folder = "files/";
        var assets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            foreach (var target in link.Targets)
            {
                if (target is { Kind: TargetKind.Asset, Path: { } path } && path.StartsWith(folder, StringComparison.Ordinal)) assets.Add(path[folder.Length..]);
            }
        }

        return [.. assets];
    }
}
