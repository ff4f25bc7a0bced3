namespace UnionKb.Search.Answering;

/// <summary>Which results are wanted.</summary>
public sealed record SearchOptions
{
    /// <summary>The kind of pages that have others below them, whatever else they are.</summary>
    public const string Pillar = "pillar";

    public int Limit { get; init; } = 20;

    public int Offset { get; init; }

    /// <summary>The query is one text, without signs and spaces that mean something.</summary>
    public bool Literal { get; init; }

    /// <summary>Names of kinds of which a page must be one; empty: any.</summary>
    public string[] Kinds { get; init; } = [];

    /// <summary>Tags of which a page must have one; empty: any.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>Titles of pillars in one of which a page must stand; empty: anywhere.</summary>
    public string[] Pillars { get; init; } = [];
}
