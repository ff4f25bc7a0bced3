using UnionKb.Model;

namespace UnionKb.Emitting.Pages;

/// <summary>A page for each name with several meanings (消歧义): what it can mean, and where each leads.</summary>
internal static class SharedNamePages
{
    public static string PathOf(SharedName name) => $"names/{name.Slug}.html";

    public static IEnumerable<Listing> Of(SiteFrame frame) => frame.Site.SharedNames.Select(name =>
        new Listing(
            PathOf(name), frame.Strings.Format("names.title", name.Name), [new ListingGroup("", "pages", name.Pages)],
            (page, root) => ContentPages.Entry(frame, page, root) with { Note = frame.Strings["kind." + frame.Site.Pages[page].Page.Front.Kind.Name()] })
        {
            Intro = frame.Strings.Format("intro.names", name.Name),
        });
}
