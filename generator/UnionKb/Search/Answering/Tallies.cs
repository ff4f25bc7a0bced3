namespace UnionKb.Search.Answering;

/// <summary>On which pages terms stand and how much those are about them.</summary>
internal sealed class Tallies(IndexHead head, Postings postings)
{
    /// <param name="term">A folded text.</param>
    /// <param name="titleOnly">Whether only titles count.</param>
    public TermPages Of(string term, bool titleOnly) =>
        postings.CountsOf(term) is { } counts ? OfCounts(counts, titleOnly) : OfPositions(postings.Of(term), term.Length, titleOnly);

    /// <summary>The pages that have all terms.</summary>
    public List<FoundPage> Join(List<TermPages> terms)
    {
        var rarestFirst = terms.Select(t => t.Found).OrderBy(t => t.Count).ToArray();
        var found = new List<FoundPage>();
        foreach (var page in rarestFirst[0].Keys)
        {
            var all = Array.ConvertAll(rarestFirst, t => t.GetValueOrDefault(page));
            if (!all.Contains(null)) found.Add(FoundPage.Join(all!, head));
        }

        return found;
    }

    private TermPages OfCounts((int Page, int Hits, Aboutness Rank)[] counts, bool titleOnly) =>
        new(counts.Where(c => c.Rank == Aboutness.InTitle || !titleOnly).ToDictionary(c => c.Page, c => new TermHits(
            c.Page, c.Hits, [], c.Rank == Aboutness.InTitle && head.TitleLengths[c.Page] == 1 ? Aboutness.Title : c.Rank)), []);

    private TermPages OfPositions(int[] positions, int length, bool titleOnly)
    {
        var (pages, inSummary) = (new Dictionary<int, TermHits>(), new HashSet<int>());
        var text = new List<int>();
        for (var at = 0; at < positions.Length;)
        {
            var page = head.PageOf(positions[at]);
            var titleEnd = head.PageStarts[page] + head.TitleLengths[page];
            text.Clear();
            var isInSummary = false;
            for (; at < positions.Length && positions[at] < head.PageEnd(page); at++)
            {
                var position = positions[at];
                if (titleOnly && position >= titleEnd) continue;
                if (position >= head.SummaryStarts[page] && position < head.BodyStarts[page]) isInSummary = true;
                else text.Add(position);
            }

            if (isInSummary) inSummary.Add(page);
            if (text.Count == 0) continue;
            var rank = text[0] < titleEnd ? (head.TitleLengths[page] == length ? Aboutness.Title : Aboutness.InTitle)
                : text[0] < head.SummaryStarts[page] ? Aboutness.Heading
                : isInSummary ? Aboutness.Summary : Aboutness.Text;
            pages.Add(page, new TermHits(page, text.Count, text.ToArray(), rank));
        }

        return new TermPages(pages, inSummary);
    }
}
