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

    /// <summary>Names of the folders in it, in ordinal order.</summary>
    public string[] FolderNames()
    {
        var folder = Path.Combine(root, Name);
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>True for a symbolic link whose end is not below the project.</summary>
    public bool LeadsOut(string name)
    {
        var file = new FileInfo(PathOf(name));
        if (Joining(name) is not null || file.LinkTarget is null) return false;
        return EndOf(file) is not { } end || !end.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Null for links in a circle.</summary>
    private static string? EndOf(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
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
