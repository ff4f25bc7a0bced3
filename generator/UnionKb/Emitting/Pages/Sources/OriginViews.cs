using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Content;
using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Pages.Sources;

/// <summary>The section 出处 of a page: which seeds, which paragraphs, which sentences.</summary>
internal static class OriginViews
{
    public static OriginView[] Of(SiteFrame frame, LinkedPage page, string root)
    {
        if (page.Sources.Length == 0 && page.Edits.Length == 0) return [];
        // A sentence that the seed repeats comes from each of its places.
        var addresses = page.Sources.SelectMany(s => s).Concat(page.Edits.Select(e => e.Address))
            .SelectMany(a => frame.Copies[a].Prepend(a)).Distinct().ToArray();
        Array.Sort(addresses, Compare);
        return [.. addresses.GroupBy(a => a.Seed).Select(seed => View(frame, frame.Site.Seeds[seed.Key], frame.Seeds[seed.Key], seed, root))];
    }

    public static int Compare(SentenceAddress left, SentenceAddress right)
    {
        var order = left.Seed.CompareTo(right.Seed);
        if (order == 0) order = left.Line.CompareTo(right.Line);
        return order != 0 ? order : left.Sentence.CompareTo(right.Sentence);
    }

    private static OriginView View(SiteFrame frame, Seed seed, string address, IEnumerable<SentenceAddress> sentences, string root)
    {
        var paragraphs = sentences.GroupBy(s => s.Line)
            .Select(line => new LinkView(
                frame.Strings.Format("origin.place", $"{line.Key}", Print(line)), $"{root}{address}#L{line.Key}.{line.First().Sentence}"));
        return new OriginView(seed.Title ?? seed.FileName, seed.FileName, root + address, [.. paragraphs]);
    }

    private static string Print(IGrouping<int, SentenceAddress> line) => string.Join(
        '、', OriginLabels.Join(line).Select(j => j.Last == j.First.Sentence ? $"{j.Last}" : $"{j.First.Sentence}–{j.Last}"));
}
