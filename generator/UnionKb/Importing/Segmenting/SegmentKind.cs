namespace UnionKb.Importing.Segmenting;

/// <summary>What a line of a seed is. Blank lines are no segments.</summary>
public enum SegmentKind
{
    Title,
    Heading,
    Paragraph,
}
