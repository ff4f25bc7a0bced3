using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Linking;

/// <summary>The third step of linking: everything that needs all pages at once. Afterwards the site never changes.</summary>
public static class SiteJoiner
{
    /// <param name="links">One for each of <see cref="SiteNames.Pages"/>.</param>
    public static Site Join(SiteNames names, PageLinks[] links, SiteConfig config, Seed[] seeds, DiagnosticBag diagnostics)
    {
        var pages = names.Pages;
        foreach (var link in links) diagnostics.AddRange(link.Diagnostics);
        var parents = ParentFinder.Find(names, diagnostics);
        var home = HomeOf(names);
        var builder = new SectionBuilder(names, parents);
        var sections = builder.Build(config, home, diagnostics);
        var (section, position) = Places(sections, pages.Length);
        var backlinks = BacklinkIndex.Build(pages, links);

        var linked = new LinkedPage[pages.Length];
        for (var i = 0; i < linked.Length; i++)
        {
            linked[i] = new LinkedPage
            {
                Index = i,
                Id = names.Ids[i],
                Page = pages[i],
                Url = i == home ? GeneratedPages.Home : $"{pages[i].Front.Kind.Folder()}/{names.Ids[i]}.html",
                Parent = parents[i],
                Section = section[i],
                Position = position[i],
                Children = builder.Children(i),
                Targets = links[i].Targets,
                Terms = links[i].Terms,
                Backlinks = backlinks[i],
                Blocks = links[i].Blocks,
                Sources = links[i].Sources,
                Pronunciation = links[i].Pronunciation,
            };
        }

        return new Site
        {
            Config = config,
            Pages = linked,
            Sections = sections,
            Tags = TagIndex.Build(pages),
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
