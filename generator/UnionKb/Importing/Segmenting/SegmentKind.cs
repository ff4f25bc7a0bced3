namespace UnionKb.Importing.Segmenting;

/// <summary>What a paragraph of a seed is. Blank lines are no segments.</summary>
public enum SegmentKind
{
    Title,
    Heading,
    Paragraph,

    /// <summary>A line of a table of contents: left out, because the headings say the same.</summary>
    Contents,

    /// <summary>A line of the web page or printed page around the text: left out.</summary>
    Furniture,
}
