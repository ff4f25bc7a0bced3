using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Mentions;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>Who speaks of a page.</summary>
/// <param name="Sentences">The sentences, each once.</param>
/// <param name="Pages">Pages that link here from no sentence: in front matter only.</param>
/// <param name="Total">How many pages link here in all.</param>
/// <param name="Left">How many of them are not listed.</param>
/// <param name="SentencesLeft">How many sentences of the listed ones are not shown.</param>
internal sealed record BacklinkViews(SentenceView[] Sentences, LinkView[] Pages, int Total, int Left, int SentencesLeft)
{
    /// <summary>More than a reader looks through; the rest is counted, and found on pages of its own or by search.</summary>
    public const int Most = 40;

    /// <summary>
    /// The pages that link to a page, in the order of the pillars. The page of an entity shows the sentences that name it, and where they are many leads
    /// to <see cref="MentionPages"/>; other pages show that of the first link an editor wrote (else of the first term).
    /// </summary>
    public static BacklinkViews Of(SiteFrame frame, LinkedPage page, string root)
    {
        var links = Stretch.Of(page);
        var shown = links.Count <= Most ? links : First(links, frame);
        shown.Sort((a, b) => PillarOrder.Instance.Compare(frame.Site.Pages[a.From], frame.Site.Pages[b.From]));
        var isEntity = page.Page.Front.Kind.IsEntity();
        var sentences = new SentenceViews(frame, root);
        var pages = new List<LinkView>();
        var left = 0;
        foreach (var stretch in shown)
        {
            var from = frame.Site.Pages[stretch.From];
            var (places, more) = isEntity ? MentionPlaces.Of(page, from, stretch, MentionPlaces.Most) : (Best(page, from, stretch), 0);
            foreach (var place in places) sentences.Add(from, place);
            if (places.Count == 0) pages.Add(frame.Link(stretch.From, root));
            left += more;
        }

        return new BacklinkViews(sentences.ToArray(), [.. pages], links.Count, links.Count - shown.Count, left);
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

    private static List<(int Block, int Start, int Length)> Best(LinkedPage page, LinkedPage from, Stretch stretch)
    {
        var links = page.Backlinks.AsSpan(stretch.Start, stretch.Length);
        var best = links[0];
        foreach (var link in links)
        {
            if (link.Automatic) continue;
            best = link;
            break;
        }

        return best.Block >= 0 && best.Block < from.Blocks.Length ? [(best.Block, best.Start, best.Length)] : [];
    }
}
