using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Related;

namespace UnionKb.Emitting.Pages.Related;

/// <summary>
/// The one block of further pages below a text: relations with their words first, then what an editor names as related, then what has much in common.
/// A page that stands in a relation, or in the list of pages below, is not named once more as merely related.
/// </summary>
/// <param name="First">What a reader sees at once: <see cref="Shown"/> pages at most.</param>
/// <param name="Rest">The others, folded.</param>
internal sealed record FurtherPages(RelatedGroupView[] First, RelatedGroupView[] Rest)
{
    public const int Shown = 5;

    /// <param name="listed">Pages that the page lists elsewhere.</param>
    public static FurtherPages Of(SiteFrame frame, LinkedPage page, AlikePages alike, ReadOnlySpan<int> listed, string root)
    {
        var groups = RelationViews.Of(frame, page, root).ToList();
        var known = groups.SelectMany(g => g.Pages).Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        foreach (var child in listed) known.Add(frame.Link(child, root).Url);
        Add("relation.see", page.SeeAlso.Select(p => frame.Link(p, root)).Select(l => new RelatedView(l.Title, l.Url, null)));
        Add("relation.alike", alike.Of(page, root));
        return Cut(groups);

        void Add(string title, IEnumerable<RelatedView> pages)
        {
            var more = pages.Where(p => known.Add(p.Url)).ToArray();
            if (more.Length > 0) groups.Add(new RelatedGroupView(frame.Strings[title], more));
        }
    }

    private static FurtherPages Cut(List<RelatedGroupView> groups)
    {
        var (first, rest, left) = (new List<RelatedGroupView>(), new List<RelatedGroupView>(), Shown);
        foreach (var group in groups)
        {
            var count = Math.Min(left, group.Pages.Length);
            if (count > 0) first.Add(group with { Pages = group.Pages[..count] });
            if (count < group.Pages.Length) rest.Add(group with { Pages = group.Pages[count..] });
            left -= count;
        }

        return new FurtherPages([.. first], [.. rest]);
    }
}
