using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Mentions;

/// <summary>The sentences of one page that speak of another: its links and, for entities, the names that stand there without being links.</summary>
internal static class MentionPlaces
{
    /// <summary>Sentences of one page on the entity's own page; the pages of all mentions have the rest.</summary>
    public const int Most = 12;

    /// <summary>The places in the order of the text, one a sentence, and how many more than wanted there are.</summary>
    /// <param name="stretch">The links of <paramref name="from"/> to <paramref name="page"/>.</param>
    /// <param name="most">How many sentences are wanted.</param>
    public static (List<(int Block, int Start, int Length)> Places, int Left) Of(LinkedPage page, LinkedPage from, Stretch stretch, int most)
    {
        var links = page.Backlinks.AsSpan(stretch.Start, stretch.Length);
        var mentions = NamesOf(page.Index, from.Mentions);
        var places = new List<(int Block, int Start, int Length)>(links.Length + mentions.Length);
        foreach (var link in links) Add(link.Block, link.Start, link.Length);
        foreach (var mention in mentions) Add(mention.Block, mention.Start, mention.Length);
        places.Sort();
        var shown = new List<(int Block, int Start, int Length)>();
        var (left, last) = (0, (Block: -1, End: -1));
        foreach (var (block, start, length) in places)
        {
            if (block == last.Block && start < last.End) continue;
            last = (block, Sentences.At(from.Blocks[block].Text, start).End);
            if (shown.Count < most) shown.Add((block, start, length));
            else left++;
        }

        return (shown, left);

        void Add(int block, int start, int length)
        {
            if (block >= 0 && block < from.Blocks.Length) places.Add((block, start, length));
        }
    }

    /// <summary>The mentions of one page among those of a text, which are ordered by page.</summary>
    private static ReadOnlySpan<Mention> NamesOf(int page, Mention[] mentions)
    {
        var first = FirstAfter(mentions, page - 1);
        return mentions.AsSpan(first, FirstAfter(mentions, page) - first);
    }

    private static int FirstAfter(Mention[] mentions, int page)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Page <= page) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
