namespace UnionKb.Importing.Planning;

/// <summary>Merges front matter key by key: what one side left as it was follows the other, a key that both changed differently is a conflict.</summary>
internal static class FrontMerge
{
    /// <param name="last">Hash by key of what the last import wrote.</param>
    /// <returns>The editor's keys in the editor's order, then those that the import brings; null for a conflict.</returns>
    public static KeyValuePair<string, string>[]? Of(
        IReadOnlyDictionary<string, string> last, KeyValuePair<string, string>[] ours, KeyValuePair<string, string>[] theirs)
    {
        var merged = new List<KeyValuePair<string, string>>();
        foreach (var key in ours.Concat(theirs).Select(e => e.Key).Distinct(StringComparer.Ordinal))
        {
            var (our, their, old) = (EntryOf(ours, key), EntryOf(theirs, key), last.GetValueOrDefault(key));
            var taken = our == their || HashOf(their) == old ? our : their;
            if (taken != our && HashOf(our) != old) return null;
            if (taken is not null) merged.Add(new(key, taken));
        }

        return [.. merged];
    }

    private static string? EntryOf(KeyValuePair<string, string>[] entries, string key) => Array.Find(entries, e => e.Key == key).Value;

    private static string? HashOf(string? entry) => entry is null ? null : LockedPage.HashOf(entry);
}
