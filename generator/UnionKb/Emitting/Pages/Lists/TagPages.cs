using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>A page for each tag.</summary>
internal static class TagPages
{
    public static string PathOf(string slug) => $"tags/{slug}.html";

    public static IEnumerable<Listing> Of(SiteFrame frame) => frame.Site.Tags.Select(tag =>
        new Listing(
            PathOf(tag.Slug), frame.Strings.Format("tag.title", tag.Name), ByInitial.PagesOrOne(frame.Site, tag.Pages),
            (page, root) => EntryViews.Of(frame, page, root))
        {
            Above = GeneratedPages.Tags,
        });
}
