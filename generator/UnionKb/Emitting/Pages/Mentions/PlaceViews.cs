using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Mentions;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>Sentences of other pages, each with the section that it stands in; a heading is a sentence of its own.</summary>
internal static class PlaceViews
{
    /// <param name="url">Relative address of the page that the sentence stands on.</param>
    public static PlaceView Of(SiteFrame frame, LinkedPage from, string url, int block, int start, int length)
    {
        var (before, hit, after) = Excerpt.Around(from.Blocks[block].Text, start, length);
        var section = from.Blocks[block].Section;
        if (section < 0 || section >= from.Page.Headings.Length) return new PlaceView(before, hit, after, null, null);
        var heading = from.Page.Headings[section];
        var name = from.Blocks[block].Kind == BlockKind.Heading ? frame.Strings["place.heading"] : heading.Text;
        return new PlaceView(before, hit, after, name, $"{url}#{SiteAddress.EncodeAnchor(heading.Id)}");
    }
}
