using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Mentions;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>
/// Who speaks of a page: pages in a named relation to it first, then those that link to it, each once, in the order of the pillars. The page of
/// an entity shows the sentences that name it, and where they are many leads to <see cref="MentionPages"/>; other pages show that of the first link
/// an editor wrote (else of the first term).
/// </summary>
internal static class BacklinkViews
{
    /// <summary>More than a reader looks through; the rest is counted, and found on pages of its own or by search.</summary>
    public const int Most = 40;

    public static (BacklinkGroupView[] Groups, int Total, int Left) Of(SiteFrame frame, LinkedPage page, string root)
    {
        var related = page.Relations.Where(r => r.Object == page.Index).Select(r => r.Subject).ToHashSet();
        var isEntity = page.Page.Front.Kind.IsEntity();
        var links = Stretch.Of(page, isEntity ? [] : related);
        var plain = links.Count <= Most ? links : First(links, frame);
        plain.Sort((a, b) => PillarOrder.Instance.Compare(frame.Site.Pages[a.From], frame.Site.Pages[b.From]));
        var groups = new List<BacklinkGroupView>(RelationViews.Others(frame, page, root));
        if (plain.Count > 0) groups.Add(new BacklinkGroupView(frame.Strings["backlinks.plain"], [.. plain.Select(l => View(frame, page, l, isEntity, root))]));
        related.Remove(page.Index);
        if (isEntity) related.ExceptWith(links.Select(l => l.From));
        return ([.. groups], links.Count + related.Count, links.Count - plain.Count);
    }

    /// <summary>The first in the order of the pillars, without sorting the many that are not shown.</summary>
    private static List<Stretch> First(List<Stretch> links, SiteFrame frame)
    {
        var queue = new PriorityQueue<Stretch, LinkedPage>(Comparer<LinkedPage>.Create((a, b) => PillarOrder.Instance.Compare(b, a)));
        foreach (var link in links)
        {
            if (queue.Count < Most) queue.Enqueue(link, frame.Site.Pages[link.From]);
            else queue.EnqueueDequeue(link, frame.Site.Pages[link.From]);
        }

        return [.. queue.UnorderedItems.Select(i => i.Element)];
    }

    private static BacklinkView View(SiteFrame frame, LinkedPage page, Stretch stretch, bool all, string root)
    {
        var from = frame.Site.Pages[stretch.From];
        var target = frame.Link(stretch.From, root);
        var links = page.Backlinks.AsSpan(stretch.Start, stretch.Length);
        if (all) return Whole(frame, page, stretch, root, MentionPlaces.Most);
        var best = Best(links);
        var isText = best.Block >= 0 && best.Block < from.Blocks.Length;
        return new BacklinkView(target.Title, target.Url, isText ? [PlaceViews.Of(frame, from, target.Url, best.Block, best.Start, best.Length)] : [], 0);
    }

    /// <summary>A page with its sentences that name an entity.</summary>
    public static BacklinkView Whole(SiteFrame frame, LinkedPage page, Stretch stretch, string root, int most)
    {
        var target = frame.Link(stretch.From, root);
        var links = page.Backlinks.AsSpan(stretch.Start, stretch.Length);
        var (places, left) = MentionPlaces.Of(frame, page, frame.Site.Pages[stretch.From], links, target.Url, most);
        return new BacklinkView(target.Title, target.Url, places, left);
    }

    private static Backlink Best(ReadOnlySpan<Backlink> links)
    {
        foreach (var link in links)
        {
            if (!link.Automatic) return link;
        }

        return links[0];
    }
}
