using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Numbering;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Gives headings their levels by nesting: a mark that is open goes back to its level, a new kind of mark goes below the last one. An
/// attached title begins a hierarchy of its own. Headings without a mark stand below the numbered ones beside them, unless numbers begin
/// anew under each: then they stand above. Where no heading has a mark, the table of contents (what it does not list stands below), a heading
/// right under a heading and <see cref="ThemeHeadings"/> tell two levels.
/// </summary>
internal static class HeadingLevels
{
    private const int Above = 0;
    private const int Below = 100;

    public static void Set(Segment[] body)
    {
        var unmarked = RankOfUnmarked(body);
        var below = BelowOthers(body);
        var order = MarkOrder.Of(body);
        // A named part, and what the contents list besides numbers, stands beside the highest numbers.
        var highest = body.Where(s => s.Rule == StructureRule.MarkedHeading).Select(s => order[s.Mark.Kind]).DefaultIfEmpty(unmarked).Min();
        var cases = body.Count(s => s.Rule == StructureRule.CaseName) >= 2;
        var open = new Stack<int>();
        var attached = 0;
        var labels = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Heading) continue;
            if (body[i].Rule == StructureRule.AttachedTitle)
            {
                open.Clear();
                attached = 1;
                body[i] = body[i] with { Level = 1 };
                continue;
            }

            // A series right under a heading without a mark stands below it, until the next such heading.
            if (body[i].Rule == StructureRule.UnmarkedHeading) labels = body[i + 1].Rule == StructureRule.LabelSeries ? 1 : 0;
            var rank = RankOf(body[i], order, unmarked, highest, cases) + (below.Contains(i) ? 1 : 0)
                + (body[i].Rule == StructureRule.LabelSeries ? labels : 0);
            while (open.Count > 0 && open.Peek() >= rank) open.Pop();
            open.Push(rank);
            body[i] = body[i] with { Level = attached + open.Count };
        }
    }

    private static int RankOf(Segment segment, Dictionary<MarkKind, int> order, int unmarked, int highest, bool cases) => segment.Rule switch
    {
        StructureRule.MarkedHeading => order[segment.Mark.Kind] + segment.Level,
        StructureRule.NamedPart or StructureRule.BareNumber => highest,
        StructureRule.ListedHeading when unmarked == Below => highest,
        StructureRule.CaseName when cases => unmarked - 1,
        StructureRule.ClauseNumber => highest + (2 * (segment.Level - 1)),
        _ when ShortLines.StartsWithSymbol(segment.Text) => unmarked + 2,
        _ => unmarked,
    };

    /// <summary>Places of headings without a mark that stand below others of their kind.</summary>
    private static HashSet<int> BelowOthers(Segment[] body)
    {
        int[] places = [.. Enumerable.Range(0, body.Length)
            .Where(i => body[i].Kind == SegmentKind.Heading && !ShortLines.StartsWithSymbol(body[i].Text))];
        if (places.Count(i => body[i].Rule == StructureRule.ListedHeading) >= 2) return [.. places.Where(i => body[i].Rule == StructureRule.UnmarkedHeading)];
        if (!Array.TrueForAll(places, i => body[i].Rule == StructureRule.UnmarkedHeading)) return [];
        HashSet<int> below = [.. places.Where((i, at) => at > 0 && places[at - 1] == i - 1)];
        var title = Array.Find(body, s => s.Kind == SegmentKind.Title)?.Text;
        if (below.Count > 0 || title is null) return below;
        var news = ThemeHeadings.Below(title, [.. places.Select(i => body[i].Text)]);
        return [.. places.Where((_, at) => news[at])];
    }

    /// <summary>
    /// Above when numbers start again under two of them; or under the one that opens the text when it has two and more of its kind and none stands
    /// inside a row of numbers, where a heading below a number would stand.
    /// </summary>
    private static int RankOfUnmarked(Segment[] body)
    {
        var (restarts, all, inside, under) = (0, 0, 0, 0);
        var (opens, first) = (false, true);
        foreach (var segment in body.Where(s => s.Kind == SegmentKind.Heading))
        {
            if (segment.Rule is StructureRule.UnmarkedHeading or StructureRule.CaseName or StructureRule.CasePart or StructureRule.ListedHeading
                or StructureRule.LabelSeries)
            {
                (under, all) = (under + 1, all + 1);
            }

            if (segment.Rule != StructureRule.MarkedHeading) continue;
            if (under > 0 && segment.Mark.Number == 1) (restarts, opens) = (restarts + 1, opens || first);
            else inside += under;
            (under, first) = (0, false);
        }

        return restarts >= 2 || (opens && all >= 3 && inside == 0) ? Above : Below;
    }
}
