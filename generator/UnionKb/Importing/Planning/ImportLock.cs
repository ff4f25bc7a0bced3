namespace UnionKb.Importing.Planning;

/// <summary>
/// What the last import of one seed wrote, committed beside the seed: the base against which edits are told from changes of the text.
/// </summary>
/// <param name="Seed">Hash of the seed's bytes.</param>
/// <param name="Recipe">Hash of the recipe's text; empty when the import ran on a proposal.</param>
public sealed record ImportLock(string SeedFile, string Seed, string Recipe, LockedPage[] Pages)
{
    public const string Suffix = ".import.lock";

    public string Path => PathOf(SeedFile);

    public static string PathOf(string seedFile) => $"{Segmenting.SeedLibrary.Folder}/{seedFile}{Suffix}";
}

/// <summary>A page as it was written: hash of its text and of each of its blocks in order, front matter first.</summary>
public sealed record LockedPage(string Id, string Path, string Hash, string[] Blocks)
{
    public static LockedPage Of(string id, string path, string text) => new(id, path, HashOf(text), [.. BlocksOf(text).Select(HashOf)]);

    /// <summary>The first 16 hex digits of SHA-256: enough to tell the few versions of one page apart, short enough to review.</summary>
    public static string HashOf(string text) => Reading.SeedReader.HashOf(System.Text.Encoding.UTF8.GetBytes(text))[..16];

    /// <summary>The parts that a three-way merge may take from either side: what stands between empty lines.</summary>
    public static string[] BlocksOf(string text) => text.TrimEnd('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
}
