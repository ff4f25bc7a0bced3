using System.Text;
using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Pages.Sources;

/// <summary>How addresses of seed sentences are written: <c>A2.4</c>, or <c>A2.4–6</c> for neighbours in one line.</summary>
internal static class OriginLabels
{
    /// <summary>Neighbours of one line joined, in the order given.</summary>
    public static List<(SentenceAddress First, int Last)> Join(IEnumerable<SentenceAddress> addresses)
    {
        var joined = new List<(SentenceAddress First, int Last)>();
        foreach (var address in addresses)
        {
            if (joined is [.., var (first, last)] && first.Seed == address.Seed && first.Line == address.Line && address.Sentence == last + 1)
                joined[^1] = (first, address.Sentence);
            else joined.Add((address, address.Sentence));
        }

        return joined;
    }

    /// <summary>Title of the seed, line and sentences in the words of the site.</summary>
    public static string InWords(SiteFrame frame, SentenceAddress first, int last)
    {
        var seed = frame.Site.Seeds[first.Seed];
        var sentences = last == first.Sentence ? $"{last}" : $"{first.Sentence}–{last}";
        return $"{seed.Title ?? seed.FileName} {frame.Strings.Format("origin.place", $"{first.Line}", sentences)}";
    }

    public static string Print(Site site, SentenceAddress first, int last)
    {
        var text = new StringBuilder().Append(site.Seeds[first.Seed].Letter).Append(first.Line).Append('.').Append(first.Sentence);
        if (last != first.Sentence) text.Append('–').Append(last);
        return text.ToString();
    }
}
