using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Lists;

namespace UnionKb.Emitting.Pages.Home;

/// <summary>The pillars with their structure: what stands right below them and, while there is room, below that.</summary>
internal static class HomePillars
{
    /// <summary>Pillars that are shown; the others are in the map and the list of all pages.</summary>
    public const int Most = 12;

    private const int MostPages = 24;

    /// <summary>Pages of a folder beside its name; with many folders there are none.</summary>
    private const int MostInFolder = 3;

    private const int MostFoldersWithPages = 12;

    public static SectionView[] Of(SiteFrame frame) => [.. frame.Site.Sections.Where(s => s.Pillar >= 0).Select(s => Pillar(frame, s))];

    public static SectionView Folder(SiteFrame frame, Section section, int folders)
    {
        var shown = section.Pages.Length <= SiteFrame.LongestFolder && folders <= MostFoldersWithPages ? section.Pages.Length
            : folders <= MostFoldersWithPages ? MostInFolder : 0;
        var url = frame.HasList(section) ? SiteAddress.Encode(frame.ListOf(section)) : frame.Link(section.Pages[0], "").Url;
        return new SectionView(
            frame.TitleOf(section), url, null, [.. section.Pages.Take(shown).Select(p => Page(frame, p, 1, 0))], section.Pages.Length,
            section.Pages.Length - shown);
    }

    private static SectionView Pillar(SiteFrame frame, Section section)
    {
        var shown = Shown(section);
        var pages = shown.Select((place, i) =>
        {
            var end = i + 1 < shown.Count ? shown[i + 1] : EndOf(section, place);
            return Page(frame, section.Pages[place], section.Depths[place], end - place - 1);
        });
        return new SectionView(
            frame.TitleOf(section), frame.Link(section.Pillar, "").Url, Excerpt.Of(frame.Site.Pages[section.Pillar]), [.. pages],
            section.Pages.Length - 1, section.Pages.Length - 1 - shown.Count);
    }

    /// <summary>The first two levels where they fit, else the first level alone, as far as there is room.</summary>
    private static List<int> Shown(Section section)
    {
        var all = Enumerable.Range(1, section.Pages.Length - 1);
        var two = all.Where(i => section.Depths[i] <= 2).Take(MostPages + 1).ToList();
        return two.Count <= MostPages ? two : [.. all.Where(i => section.Depths[i] == 1).Take(MostPages)];
    }

    /// <summary>Where the pages below a page end.</summary>
    private static int EndOf(Section section, int place)
    {
        var end = place + 1;
        while (end < section.Pages.Length && section.Depths[end] > section.Depths[place]) end++;
        return end;
    }

    private static SectionPageView Page(SiteFrame frame, int page, int depth, int below)
    {
        var link = frame.Link(page, "");
        return new SectionPageView(frame.Site.Pages[page].Page.Front.ShortTitle ?? link.Title, link.Url, depth, below);
    }
}
