using UnionKb.Model;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>Who links to a page, one entry for each linking page, with the sentence of its first link an editor wrote (else of its first term).</summary>
internal static class BacklinkViews
{
    /// <summary>More than a reader looks through; the rest is counted.</summary>
    public const int Most = 40;

    public static (BacklinkView[] Views, int Total) Of(SiteFrame frame, LinkedPage page, string root)
    {
        var views = new List<BacklinkView>();
        var total = 0;
        var links = page.Backlinks;
        for (int i = 0, next; i < links.Length; i = next)
        {
            next = i + 1;
            while (next < links.Length && links[next].From == links[i].From) next++;
            if (links[i].From == page.Index) continue;
            total++;
            if (views.Count < Most) views.Add(View(frame, Best(links.AsSpan(i, next - i)), root));
        }

        return ([.. views], total);
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
