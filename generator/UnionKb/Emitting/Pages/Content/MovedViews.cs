using UnionKb.Emitting.Frame;
using UnionKb.Model.Links;
using UnionKb.Templating.Views.Content;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>Anchors that once were on a page, for readers who come by an old link.</summary>
internal static class MovedViews
{
    public static MovedView[] Of(SiteFrame frame, MovedAnchor[] moved, string root) => Array.ConvertAll(moved, m =>
    {
        var link = frame.Link(m.Page, root);
        return new MovedView(m.Anchor, link.Title, m.Target is null ? link.Url : $"{link.Url}#{SiteAddress.EncodeAnchor(m.Target)}");
    });
}
