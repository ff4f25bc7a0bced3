using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>The tree of pages and the sections cut from it.</summary>
/// <param name="Home">Number of the page that opens the site, or -1.</param>
/// <param name="Places">One for each page.</param>
internal sealed record SiteTree(int Home, Section[] Sections, PlaceInSite[] Places)
{
    public static SiteTree Of(SiteNames names, SiteConfig config, DiagnosticBag diagnostics)
    {
        var parents = ParentFinder.Find(names, diagnostics);
        var home = HomeOf(names);
        var builder = new SectionBuilder(names, parents);
        var sections = builder.Build(config, home, diagnostics);
        return new SiteTree(home, sections, PlacesOf(sections, parents, builder));
    }

    /// <summary>The index file at the content root.</summary>
    private static int HomeOf(SiteNames names) => names.IndexOf("") ?? -1;

    private static PlaceInSite[] PlacesOf(Section[] sections, int[] parents, SectionBuilder builder)
    {
        var places = new PlaceInSite?[parents.Length];
        for (var s = 0; s < sections.Length; s++)
        {
            for (var p = 0; p < sections[s].Pages.Length; p++)
            {
                // A page that is listed as a pillar although it has a parent belongs to the first section that names it.
                var page = sections[s].Pages[p];
                places[page] ??= new PlaceInSite(parents[page], s, p, builder.Children(page));
            }
        }

        return [.. places.Select((place, page) => place ?? new PlaceInSite(parents[page], -1, 0, builder.Children(page)))];
    }
}
