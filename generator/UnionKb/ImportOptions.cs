namespace UnionKb;

/// <summary>What an import needs to know, resolved once by the command that asks for it.</summary>
public sealed record ImportOptions
{
    /// <summary>Absolute path of the folder that holds <c>seeds/</c> and <c>content/</c>.</summary>
    public required string Root { get; init; }
}
