namespace UnionKb.Importing.Converting;

/// <summary>The account of one text: what its lines became. Sentences = those with a home; the others are repetitions.</summary>
public sealed record ConversionCounts
{
    public required string File { get; init; }
    public required string Encoding { get; init; }
    public required string Title { get; init; }
    public int Topics { get; init; }
    public int Headings { get; init; }
    public int Paragraphs { get; init; }
    public int Sentences { get; init; }
    public int Repeated { get; init; }
    public int Contents { get; init; }
    public int Furniture { get; init; }
}
