namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Gives headings their levels by nesting: a mark that is open goes back to its level, a new kind of mark goes below the last one. An
/// attached title begins a hierarchy of its own. Headings without a mark stand below the numbered ones beside them, unless numbers begin
/// anew under each: then they stand above.
/// </summary>
internal static class HeadingLevels
{
    private const int Above = 0;
    private const int Below = 100;

    /// <summary>A named part stands beside the highest numbers.</summary>
    private const int NamedPart = 1;

    public static void Set(Segment[] body)
    {
        var unmarked = RankOfUnmarked(body);
        var cases = body.Count(s => s.Rule == "case-name") >= 2;
        var open = new Stack<int>();
        var attached = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Heading) continue;
            if (body[i].Rule == "attached-title")
            {
                open.Clear();
                attached = 1;
                body[i] = body[i] with { Level = 1 };
                continue;
            }

            var rank = RankOf(body[i], unmarked, cases);
            while (open.Count > 0 && open.Peek() >= rank) open.Pop();
            open.Push(rank);
            body[i] = body[i] with { Level = attached + open.Count };
        }
    }

    private static int RankOf(Segment segment, int unmarked, bool cases) => segment.Rule switch
    {
        "marked-heading" => (int)segment.Mark.Kind * 2,
        "named-part" => NamedPart,
        "case-name" when cases => unmarked - 1,
        _ when UnmarkedHeadings.StartsWithSymbol(segment.Text) => unmarked + 1,
        _ => unmarked,
    };

    private static int RankOfUnmarked(Segment[] body)
    {
        var (restarts, under) = (0, false);
        foreach (var segment in body)
        {
            if (segment.Rule is "unmarked-heading" or "case-name") under = true;
            if (segment.Rule != "marked-heading" || segment.Mark.Number != 1 || !under) continue;
            restarts++;
            under = false;
        }

        return restarts >= 2 ? Above : Below;
    }
}
