using UnionKb.Model;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>
/// Who speaks of a page: pages in a named relation to it first, then those that only link to it, each once, in the order of the pillars,
/// with the sentence of the first link an editor wrote (else of the first term).
/// </summary>
internal static class BacklinkViews
{
    /// <summary>More than a reader looks through; the rest is counted.</summary>
    public const int Most = 40;

    public static (BacklinkGroupView[] Groups, int Total, int Left) Of(SiteFrame frame, LinkedPage page, string root)
    {
        var related = page.Relations.Where(r => r.Object == page.Index).Select(r => r.Subject).ToHashSet();
        var links = Firsts(page, related);
        var plain = links.Count <= Most ? links : First(links, frame);
        plain.Sort((a, b) => PillarOrder.Instance.Compare(frame.Site.Pages[a.From], frame.Site.Pages[b.From]));
        var groups = new List<BacklinkGroupView>(RelationViews.Others(frame, page, root));
        if (plain.Count > 0) groups.Add(new BacklinkGroupView(frame.Strings["backlinks.plain"], [.. plain.Select(l => View(frame, l, root))]));
        related.Remove(page.Index);
        return ([.. groups], links.Count + related.Count, links.Count - plain.Count);
    }

    /// <summary>One link for each linking page.</summary>
    private static List<Backlink> Firsts(LinkedPage page, HashSet<int> related)
    {
        var firsts = new List<Backlink>();
        var links = page.Backlinks;
        for (int i = 0, next; i < links.Length; i = next)
        {
            next = i + 1;
            while (next < links.Length && links[next].From == links[i].From) next++;
            if (links[i].From != page.Index && !related.Contains(links[i].From)) firsts.Add(Best(links.AsSpan(i, next - i)));
        }

        return firsts;
    }

    /// <summary>The first in the order of the pillars, without sorting the many that are not shown.</summary>
    private static List<Backlink> First(List<Backlink> links, SiteFrame frame)
    {
        var queue = new PriorityQueue<Backlink, LinkedPage>(Comparer<LinkedPage>.Create((a, b) => PillarOrder.Instance.Compare(b, a)));
        foreach (var link in links)
        {
            if (queue.Count < Most) queue.Enqueue(link, frame.Site.Pages[link.From]);
            else queue.EnqueueDequeue(link, frame.Site.Pages[link.From]);
        }

        return [.. queue.UnorderedItems.Select(i => i.Element)];
    }

    private static Backlink Best(ReadOnlySpan<Backlink> links)
    {
        foreach (var link in links)
        {
            if (!link.Automatic) return link;
        }

        return links[0];
    }

    private static BacklinkView View(SiteFrame frame, Backlink link, string root)
    {
        var from = frame.Site.Pages[link.From];
        var target = frame.Link(link.From, root);
        if (link.Block < 0 || link.Block >= from.Blocks.Length) return new BacklinkView(target.Title, target.Url, "", "", "");
        var (before, hit, after) = Excerpt.Around(from.Blocks[link.Block].Text, link.Start, link.Length);
        return new BacklinkView(target.Title, target.Url, before, hit, after);
    }
}
