using UnionKb.Search.Format;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>Where the pages lie in the folded text: position of each title, its length, the lengths of the headings and of the summary behind it.</summary>
internal sealed record PagePositions(int[] Starts, int[] Titles, int[] Headings, int[] Summaries, int Length)
{
    /// <summary>The traditional and variant characters of all pages, in order.</summary>
    public char[] Traditional { get; private init; } = [];

    public static PagePositions Of(int pages, FoldedPart[] parts, int[] partStarts)
    {
        var length = parts.Length == 0 ? 0 : partStarts[^1] + parts[^1].Text.Length;
        var found = new PagePositions(new int[pages], new int[pages], new int[pages], new int[pages], length);
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var stretch in parts[part].Stretches)
            {
                if (stretch.Start >= 0) (found.Starts[stretch.Page], found.Titles[stretch.Page]) = (partStarts[part] + stretch.Start, stretch.Title);
                if (stretch.HeadingsEnd >= 0)
                    found.Headings[stretch.Page] = partStarts[part] + stretch.HeadingsEnd - found.Starts[stretch.Page] - found.Titles[stretch.Page] - 1;
                if (stretch.Summary >= 0) found.Summaries[stretch.Page] = stretch.Summary;
            }
        }

        return found with { Traditional = [.. parts.SelectMany(part => part.Traditional).Distinct().Order()] };
    }

    /// <summary>On which pages a unit stands, how often and where best.</summary>
    public BitWriter Counts(ReadOnlySpan<int> positions)
    {
        var counts = new List<PageCount>();
        var page = -1;
        for (var at = 0; at < positions.Length;)
        {
            page = PageAt(positions[at], page + 1);
            var end = page + 1 < Starts.Length ? Starts[page + 1] : int.MaxValue;
            var (from, title) = (at, Starts[page] + Titles[page]);
            var summary = title + 1 + Headings[page];
            var body = summary + Summaries[page];
            var place = positions[at] < title ? 2 : positions[at] < summary ? 1 : 0;
            var inSummary = 0;
            for (; at < positions.Length && positions[at] < end; at++)
            {
                if (positions[at] >= summary && positions[at] < body) inSummary++;
            }

            if (at - from > inSummary) counts.Add(new PageCount(page, at - from - inSummary, place));
        }

        return PageCounts.Write(counts);
    }

    /// <summary>The page of a position that is not before page <paramref name="from"/>.</summary>
    private int PageAt(int position, int from)
    {
        while (from + 1 < Starts.Length && Starts[from + 1] <= position) from++;
        return from;
    }
}
