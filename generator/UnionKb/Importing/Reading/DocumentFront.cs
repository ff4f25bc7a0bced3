namespace UnionKb.Importing.Reading;

/// <summary>What a document says of itself beside its title.</summary>
/// <param name="Date">As it is written; empty when it is not said.</param>
/// <param name="Description">A summary that the author gave; empty without one.</param>
public sealed record DocumentFront(string Date, string[] Tags, string Description)
{
    public static readonly DocumentFront None = new("", [], "");
}
