namespace UnionKb.Importing.Normalising;

/// <summary>A class of changes: these characters became those (empty: removed), so often.</summary>
public sealed record CharacterChange(string From, string To, int Count)
{
    /// <summary>The sum of several accounts, by class in code point order.</summary>
    public static CharacterChange[] Sum(IEnumerable<CharacterChange> changes) =>
    [
        .. changes.GroupBy(c => (c.From, c.To))
            .Select(g => new CharacterChange(g.Key.From, g.Key.To, g.Sum(c => c.Count)))
            .OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal),
    ];
}
