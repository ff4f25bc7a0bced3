using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>The list of all pages of a long section in reading order, and the list of all folders where the home page does not name them.</summary>
internal static class SectionPages
{
    /// <summary>Folders that the home page names.</summary>
    public const int MostFolders = 48;

    public static IEnumerable<Listing> Of(SiteFrame frame)
    {
        foreach (var section in frame.Site.Sections.Where(frame.HasList)) yield return Section(frame, section);
        if (Folders(frame) is { Length: > MostFolders } folders) yield return All(frame, folders);
    }

    /// <summary>The folders that no register lists, by place in the site's sections.</summary>
    public static int[] Folders(SiteFrame frame) =>
        [.. Enumerable.Range(0, frame.Site.Sections.Length).Where(i => frame.Site.Sections[i] is { Pillar: < 0, Pages.Length: > 0 } section
            && frame.RegisterOf(section) is null)];

    private static Listing Section(SiteFrame frame, Section section)
    {
        var pages = section.Pillar < 0 ? section.Pages : section.Pages[1..];
        ListingGroup[] groups = [new("", "pages", pages)];
        return new Listing(frame.ListOf(section), frame.TitleOf(section), groups, (page, root) => EntryViews.Of(frame, page, root))
        {
            Intro = frame.Strings["intro.section"],
            AbovePage = section.Pillar,
        };
    }

    private static Listing All(SiteFrame frame, int[] folders) =>
        new(GeneratedPages.Sections, frame.Strings["folders.all"], [new ListingGroup("", "folders", folders)], (number, root) =>
        {
            var section = frame.Site.Sections[number];
            var url = frame.HasList(section) ? root + SiteAddress.Encode(frame.ListOf(section)) : frame.Link(section.Pages[0], root).Url;
            return new EntryView(frame.TitleOf(section), url, null, frame.Strings.Format("count.pages", $"{section.Pages.Length}"), []);
        })
        {
            Most = 200,
        };
}
