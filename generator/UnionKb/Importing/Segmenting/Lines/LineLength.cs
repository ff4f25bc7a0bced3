namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>How long lines of a kind are at most.</summary>
internal static class LineLength
{
    /// <summary>Characters of a heading that nothing but its form shows.</summary>
    public const int OfHeading = 20;
}
