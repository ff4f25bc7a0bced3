using UnionKb.Diagnostics;
using UnionKb.Importing.Proposing;

namespace UnionKb;

/// <summary>What an import needs to know, resolved once by the command that asks for it.</summary>
public sealed record ImportOptions
{
    /// <summary>Absolute path of the folder that holds <c>seeds/</c> and <c>content/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Texts that join the project with this import; null when there are none.</summary>
    public ProposedImport? Joining { get; init; }

    /// <summary>
    /// Pages in conflict, by path below the root, whose text an editor wants to stay as it is: what the import brings becomes the base of later merges.
    /// </summary>
    public IReadOnlyCollection<string> Keep { get; init; } = [];

    /// <summary>Language of the reports that are written.</summary>
    public Language Language { get; init; } = Language.Zh;
}
