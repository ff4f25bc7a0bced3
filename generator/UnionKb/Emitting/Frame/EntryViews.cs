using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Frame;

/// <summary>Pages as entries of lists.</summary>
internal static class EntryViews
{
    public static EntryView Of(SiteFrame frame, int page, string root)
    {
        var link = frame.Link(page, root);
        var said = Excerpt.Of(frame.Site.Pages[page]);
        return new EntryView(link.Title, link.Url, said == link.Title ? null : said, null, []);
    }
}
