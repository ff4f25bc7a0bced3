using UnionKb.Diagnostics;
using UnionKb.Folders;

namespace UnionKb.Importing.Reading;

/// <summary>The folder <c>seeds/</c> as it lies on disk, or as it would be with files that are about to join it.</summary>
/// <param name="root">Absolute path of the project.</param>
/// <param name="joining">Bytes by path below the root, such as <c>seeds/a.txt</c>; they hide files of the same name.</param>
internal sealed class SeedFolder(string root, IReadOnlyDictionary<string, byte[]>? joining = null)
{
    public const string Name = "seeds";

    private readonly FolderListing _listing = FolderListing.Of(root, Name, FolderDepth.Top);

    /// <summary>What lies there and is not read, such as links out of the project.</summary>
    public IEnumerable<Diagnostic> Findings => _listing.Findings.Where(f => joining?.ContainsKey(f.File!) != true);

    /// <summary>Names of the files that may be read, in ordinal order.</summary>
    public string[] FileNames() => NamesOf(_listing.Files);

    /// <summary>The same with those that are there and may not be read.</summary>
    public string[] PresentNames() => NamesOf([.. _listing.Files, .. _listing.Findings.Select(f => f.File!).Where(path => path != Name)]);

    /// <summary>Names of the folders in it, in ordinal order.</summary>
    public string[] FolderNames() => [.. _listing.Folders.Select(NameOf)];

    public bool Has(string name) => Joining(name) is not null || Array.BinarySearch(_listing.Files, $"{Name}/{name}", StringComparer.Ordinal) >= 0;

    public Stream Open(string name) => Joining(name) is { } bytes ? new MemoryStream(bytes, false) : File.OpenRead(PathOf(name));

    public byte[] ReadBytes(string name) => Joining(name) ?? File.ReadAllBytes(PathOf(name));

    public string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static string NameOf(string path) => path[(Name.Length + 1)..];

    private string[] NamesOf(IEnumerable<string> paths) => [.. new SortedSet<string>(paths.Concat(joining?.Keys ?? []).Select(NameOf), StringComparer.Ordinal)];

    private byte[]? Joining(string name) => joining?.GetValueOrDefault($"{Name}/{name}");

    private string PathOf(string name) => Path.Combine(root, Name, name);
}
