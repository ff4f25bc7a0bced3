using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Repetitions;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>A line that the text's own table of contents lists is a heading, whatever its form.</summary>
internal static class ListedHeadings
{
    /// <param name="entries">What the table of contents says; empty where there is none.</param>
    public static void Apply(Segment[] body, IReadOnlySet<string> entries)
    {
        if (entries.Count == 0) return;
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i].Kind == SegmentKind.Paragraph && body[i].Mark.Kind == MarkKind.None && entries.Contains(ContentsList.KeyOf(body[i])))
                body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.ListedHeading };
        }
    }
}
