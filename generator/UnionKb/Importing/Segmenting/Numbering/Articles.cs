using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>第X条 opens an article of a law: body text, never a heading. A text has articles when three paragraphs begin so and count upwards.</summary>
internal static class Articles
{
    private const int Fewest = 3;

    public static bool Are(IEnumerable<Segment> body)
    {
        var ascending = 0;
        var last = 0;
        foreach (var segment in body)
        {
            if (segment.Mark.Kind != MarkKind.Article || segment.Kind == SegmentKind.Heading) continue;
            if (segment.Mark.Number == last + 1) ascending++;
            last = segment.Mark.Number;
        }

        return ascending >= Fewest;
    }
}
