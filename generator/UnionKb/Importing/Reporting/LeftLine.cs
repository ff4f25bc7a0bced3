using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Reporting;

/// <summary>A line of a seed that is in no topic, with the reason in the editor's words and the rule.</summary>
public sealed record LeftLine(int Line, string Reason, StructureRule Rule, string Text)
{
    /// <summary>All of a seed, in its order: repetitions, contents, furniture.</summary>
    public static LeftLine[] Of(SeedText seed) => [.. seed.Segments.Select(Of).OfType<LeftLine>()];

    private static LeftLine? Of(Segment segment)
    {
        var reason = segment switch
        {
            { CopyOf: { } line } => $"与第 {line} 行重复",
            { Kind: SegmentKind.Contents } => "目录",
            { Kind: SegmentKind.Furniture, Rule: StructureRule.RepeatedTitle } => "总标题又印了一遍",
            { Kind: SegmentKind.Furniture } => "网页杂项",
            _ => null,
        };
        return reason is null ? null : new LeftLine(segment.Line, reason, segment.Rule, segment.Text);
    }
}
