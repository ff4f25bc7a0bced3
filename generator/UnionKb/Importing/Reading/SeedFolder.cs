namespace UnionKb.Importing.Reading;

/// <summary>The folder <c>seeds/</c> as it lies on disk, or as it would be with files that are about to join it.</summary>
/// <param name="root">Absolute path of the project.</param>
/// <param name="joining">Bytes by path below the root, such as <c>seeds/a.txt</c>; they hide files of the same name.</param>
internal sealed class SeedFolder(string root, IReadOnlyDictionary<string, byte[]>? joining = null)
{
    public const string Name = "seeds";

    /// <summary>File names in ordinal order.</summary>
    public string[] FileNames()
    {
        var folder = Path.Combine(root, Name);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (Directory.Exists(folder)) names.UnionWith(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)));
        if (joining is not null) names.UnionWith(joining.Keys.Select(p => p[(Name.Length + 1)..]));
        return [.. names];
    }

    public bool Has(string name) => Joining(name) is not null || File.Exists(PathOf(name));

    public Stream Open(string name) => Joining(name) is { } bytes ? new MemoryStream(bytes, false) : File.OpenRead(PathOf(name));

    public byte[] ReadBytes(string name) => Joining(name) ?? File.ReadAllBytes(PathOf(name));

    public string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private byte[]? Joining(string name) => joining?.GetValueOrDefault($"{Name}/{name}");

    private string PathOf(string name) => Path.Combine(root, Name, name);
}
