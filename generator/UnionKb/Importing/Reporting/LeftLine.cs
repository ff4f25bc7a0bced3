using UnionKb.Diagnostics;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Reporting;

/// <summary>A line of a seed that is in no topic, with the reason in words and the rule.</summary>
public sealed record LeftLine(int Line, Localized Reason, StructureRule Rule, string Text)
{
    /// <summary>All of a seed, in its order: repetitions, contents, furniture.</summary>
    public static LeftLine[] Of(SeedText seed) => [.. seed.Segments.Select(Of).OfType<LeftLine>()];

    private static LeftLine? Of(Segment segment)
    {
        Localized? reason = segment switch
        {
            { CopyOf: { } line } => new($"与第 {line} 行重复", $"repeats line {line}"),
            { Kind: SegmentKind.Contents } => new("目录", "table of contents"),
            { Kind: SegmentKind.Furniture, Rule: StructureRule.RepeatedTitle } => new("总标题又印了一遍", "the title once more"),
            { Kind: SegmentKind.Furniture } => new("网页杂项", "something of the page around the text"),
            _ => null,
        };
        return reason is not { } words ? null : new LeftLine(segment.Line, words, segment.Rule, segment.Text);
    }
}
