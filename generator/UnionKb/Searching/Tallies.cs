namespace UnionKb.Searching;

/// <summary>On which pages terms stand and how much those are about them.</summary>
internal sealed class Tallies(IndexHead head, Postings postings)
{
    /// <param name="term">A folded text.</param>
    /// <param name="titleOnly">Whether only titles count.</param>
    public Dictionary<int, TermHits> Of(string term, bool titleOnly) =>
        postings.CountsOf(term) is { } counts ? OfCounts(counts, titleOnly) : OfPositions(postings.Of(term), term.Length, titleOnly);

    /// <summary>The pages that have all terms.</summary>
    public List<FoundPage> Join(List<Dictionary<int, TermHits>> terms)
    {
        var rarestFirst = terms.OrderBy(t => t.Count).ToArray();
        var found = new List<FoundPage>();
        foreach (var page in rarestFirst[0].Keys)
        {
            var all = Array.ConvertAll(rarestFirst, t => t.GetValueOrDefault(page));
            if (!all.Contains(null)) found.Add(FoundPage.Join(all!, head));
        }

        return found;
    }

    private Dictionary<int, TermHits> OfCounts((int Page, int Hits, Aboutness Rank)[] counts, bool titleOnly) =>
        counts.Where(c => c.Rank == Aboutness.InTitle || !titleOnly).ToDictionary(c => c.Page, c => new TermHits(
            c.Page, c.Hits, [], c.Rank == Aboutness.InTitle && head.TitleLengths[c.Page] == 1 ? Aboutness.Title : c.Rank));

    private Dictionary<int, TermHits> OfPositions(int[] positions, int length, bool titleOnly)
    {
        var pages = new Dictionary<int, TermHits>();
        for (var at = 0; at < positions.Length;)
        {
            var page = head.PageOf(positions[at]);
            var (from, to) = (at, at);
            var titleEnd = head.PageStarts[page] + head.TitleLengths[page];
            for (; at < positions.Length && positions[at] < head.PageEnd(page); at++)
            {
                if (!titleOnly || positions[at] < titleEnd) to = at + 1;
            }

            if (to == from) continue;
            var rank = positions[from] < titleEnd ? (head.TitleLengths[page] == length ? Aboutness.Title : Aboutness.InTitle)
                : positions[from] < head.BodyStarts[page] ? Aboutness.Heading : Aboutness.Text;
            pages.Add(page, new TermHits(page, to - from, new ArraySegment<int>(positions, from, to - from), rank));
        }

        return pages;
    }
}
