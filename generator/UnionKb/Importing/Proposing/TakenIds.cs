namespace UnionKb.Importing.Proposing;

/// <summary>The ids that a project gives already.</summary>
/// <param name="Present">Of pages that no import made.</param>
/// <param name="BySeed">Of the pages that a text gives or would give, by the file name of the text.</param>
internal sealed record TakenIds(IReadOnlyCollection<string> Present, IReadOnlyDictionary<string, string[]> BySeed);
