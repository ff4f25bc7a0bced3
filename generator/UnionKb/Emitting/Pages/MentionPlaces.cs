using UnionKb.Model;
using UnionKb.Templating.Views;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>Every sentence of one page that speaks of another: its links and, for entities, the names that stand there again.</summary>
internal static class MentionPlaces
{
    /// <summary>Sentences of one page; a page with more is about the thing, and is better read than listed.</summary>
    private const int Most = 12;

    /// <param name="links">The links of <paramref name="from"/> to <paramref name="page"/>.</param>
    public static (PlaceView[] Places, int Left) Of(LinkedPage page, LinkedPage from, ReadOnlySpan<Backlink> links, string url)
    {
        var places = new List<(int Block, int Start, int Length)>();
        foreach (var link in links) Add(link.Block, link.Start, link.Length);
        foreach (var mention in from.Mentions)
        {
            if (mention.Page == page.Index) Add(mention.Block, mention.Start, mention.Length);
        }

        places.Sort();
        var shown = new List<PlaceView>();
        var (left, last) = (0, (Block: -1, End: -1));
        foreach (var (block, start, length) in places)
        {
            if (block == last.Block && start < last.End) continue;
            last = (block, Sentences.At(from.Blocks[block].Text, start).End);
            if (shown.Count < Most) shown.Add(PlaceViews.Of(from, url, block, start, length));
            else left++;
        }

        return ([.. shown], left);

        void Add(int block, int start, int length)
        {
            if (block >= 0 && block < from.Blocks.Length) places.Add((block, start, length));
        }
    }
}
