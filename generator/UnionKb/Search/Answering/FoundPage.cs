using System.Numerics;

namespace UnionKb.Search.Answering;

/// <summary>
/// How much a page is about a term: its title is the term, has it, a heading has it, another name or the summary has it too, its text has it.
/// </summary>
internal enum Aboutness
{
    Text,
    Summary,
    Heading,
    InTitle,
    Title,
}

/// <summary>One term on one page; a frequent unit has no positions.</summary>
internal sealed record TermHits(int Page, int Hits, ArraySegment<int> Positions, Aboutness Rank);

/// <summary>The pages of one term: those whose title or text has it, and those whose summary has it.</summary>
internal sealed record TermPages(Dictionary<int, TermHits> Found, HashSet<int> InSummary);

/// <summary>
/// A page that has all terms: the first hit counted from the page's start, the best position (-1: unknown) and how far the others are from it.
/// </summary>
internal sealed record FoundPage(int Page, int Hits, int First, int Position, long Distance, Aboutness Rank)
{
    /// <summary>
    /// Rank, then frequency, place, closeness, each by its number of binary digits so that small differences leave room for the next; pillars,
    /// then frequency itself, then page number.
    /// </summary>
    public static int Compare(FoundPage a, FoundPage b, IndexHead head)
    {
        var order = b.Rank.CompareTo(a.Rank);
        if (order == 0) order = SizeOf(b.Hits).CompareTo(SizeOf(a.Hits));
        if (order == 0) order = SizeOf(a.First).CompareTo(SizeOf(b.First));
        if (order == 0) order = SizeOf(a.Distance).CompareTo(SizeOf(b.Distance));
        if (order == 0) order = head.Pillar(b.Page).CompareTo(head.Pillar(a.Page));
        if (order == 0) order = b.Hits.CompareTo(a.Hits);
        return order == 0 ? a.Page.CompareTo(b.Page) : order;
    }

    /// <summary>Joins the hits of all terms on one page; positions in the body go first.</summary>
    public static FoundPage Join(TermHits[] terms, IndexHead head)
    {
        var page = terms[0].Page;
        var (position, distance) = Closest([.. terms.Select(t => t.Positions).Where(p => p.Count > 0).OrderBy(p => p.Count)], head.BodyStarts[page]);
        var first = terms.Min(t => t.Positions.Count > 0 ? t.Positions[0] - head.PageStarts[page] : 0);
        return new FoundPage(page, terms.Sum(t => t.Hits), first, position, distance, terms.Min(t => t.Rank));
    }

    private static int SizeOf(long number) => 64 - BitOperations.LeadingZeroCount((ulong)number);

    /// <summary>Where the term with the fewest hits has the nearest hits of all others.</summary>
    private static (int Position, long Distance) Closest(ArraySegment<int>[] lists, int bodyStart)
    {
        if (lists.Length == 0) return (-1, 0);
        var inBody = lists[0].Where(p => p >= bodyStart).ToArray();
        var (best, least) = (-1, long.MaxValue);
        foreach (var position in inBody.Length > 0 ? inBody : lists[0])
        {
            var distance = lists.Skip(1).Sum(list => (long)DistanceTo(list, position));
            if (distance < least) (best, least) = (position, distance);
            if (lists.Length == 1) break;
        }

        return (best, least);
    }

    private static int DistanceTo(ArraySegment<int> list, int position)
    {
        var at = list.AsSpan().BinarySearch(position);
        if (at >= 0) return 0;
        at = ~at;
        return Math.Min(at < list.Count ? list[at] - position : int.MaxValue, at > 0 ? position - list[at - 1] : int.MaxValue);
    }
}
