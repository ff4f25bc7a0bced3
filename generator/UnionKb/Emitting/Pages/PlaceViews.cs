using UnionKb.Model;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>Sentences of other pages, each with the section that it stands in.</summary>
internal static class PlaceViews
{
    /// <param name="url">Relative address of the page that the sentence stands on.</param>
    public static PlaceView Of(LinkedPage from, string url, int block, int start, int length)
    {
        var (before, hit, after) = Excerpt.Around(from.Blocks[block].Text, start, length);
        var section = from.Blocks[block].Section;
        if (section < 0 || section >= from.Page.Headings.Length) return new PlaceView(before, hit, after, null, null);
        var heading = from.Page.Headings[section];
        return new PlaceView(before, hit, after, heading.Text, $"{url}#{SiteAddress.EncodeAnchor(heading.Id)}");
    }
}
