namespace UnionKb.Importing.Planning;

/// <summary>
/// What the last import of one seed wrote, committed beside the seed: the base against which edits are told from changes of the text.
/// </summary>
/// <param name="Seed">Hash of the seed's bytes.</param>
/// <param name="Recipe">Hash of the recipe's text; empty when the import ran on a proposal.</param>
public sealed record ImportLock(string SeedFile, string Seed, string Recipe, LockedPage[] Pages)
{
    public const string Suffix = ".import.lock";

    /// <summary>
    /// Hash of the seed's bytes that the recipe's addresses were written for: another than <see cref="Seed"/> while the text has changed under a
    /// reviewed recipe.
    /// </summary>
    public string Addressed { get; init; } = Seed;

    /// <summary>The pictures that were written: hash of the bytes by path.</summary>
    public IReadOnlyDictionary<string, string> Pictures { get; init; } = new Dictionary<string, string>();

    public string Path => PathOf(SeedFile);

    public static string PathOf(string seedFile) => $"{Segmenting.SeedLibrary.Folder}/{seedFile}{Suffix}";
}

/// <summary>A page as it was written: hash of its text, of each key of its front matter, and of each block of its body in order.</summary>
public sealed record LockedPage(string Id, string Path, string Hash, IReadOnlyDictionary<string, string> Front, string[] Blocks)
{
    public static LockedPage Of(string id, string path, string text)
    {
        var parts = PageParts.Of(text);
        var front = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, entry) in parts.Front) front[key] = HashOf(entry);
        return new LockedPage(id, path, HashOf(text), front, [.. parts.Blocks.Select(HashOf)]);
    }

    public const int HashLength = 16;

    /// <summary>The first 16 hex digits of SHA-256: enough to tell the few versions of one page apart, short enough to review.</summary>
    public static string HashOf(string text) => Reading.SeedReader.HashOf(System.Text.Encoding.UTF8.GetBytes(text))[..HashLength];

    /// <summary>Whether a part of a page is one that was written.</summary>
    public bool Wrote(string part)
    {
        var hash = HashOf(part);
        return Blocks.Contains(hash, StringComparer.Ordinal) || Front.Values.Contains(hash, StringComparer.Ordinal);
    }
}
