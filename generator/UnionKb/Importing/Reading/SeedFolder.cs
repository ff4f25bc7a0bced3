using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading;

/// <summary>The folder <c>seeds/</c> as it lies on disk, or as it would be with files that are about to join it.</summary>
/// <param name="root">Absolute path of the project.</param>
/// <param name="joining">Bytes by path below the root, such as <c>seeds/a.txt</c>; they hide files of the same name.</param>
internal sealed class SeedFolder(string root, IReadOnlyDictionary<string, byte[]>? joining = null)
{
    public const string Name = "seeds";

    /// <summary>Added to the name of a text for the folder that holds the files from beside it.</summary>
    public const string FilesSuffix = ".files";

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

    /// <summary>What lies beside a text: the files that joined with it, and the other texts.</summary>
    public Surroundings SurroundingsOf(string name) => new(path => TextAt(path, name, Has) ?? (Joining($"{name}{FilesSuffix}/{path}") is { } bytes
        ? Neighbour.OfFile(bytes, path)
        : Surroundings.In(PathOf(name + FilesSuffix), path, root)));

    /// <summary>The same for a text that is about to join, where it lies now.</summary>
    /// <param name="file">Absolute path of the text.</param>
    /// <param name="isJoining">Whether a name is that of a text that joins as well.</param>
    public Surroundings SurroundingsOf(string file, Predicate<string> isJoining) => new(path =>
        TextAt(path, Path.GetFileName(file), n => isJoining(n) || Has(n)) ?? Surroundings.In(Path.GetDirectoryName(file)!, path));

    /// <summary>
    /// The text that a path means. All texts lie in one folder, so a name stands for itself; one that many folders have only where no folder is named.
    /// </summary>
    private static Neighbour? TextAt(string path, string self, Predicate<string> has)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!SeedReader.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) return null;
        if (path == self) return Neighbour.OfText("");
        if (path != name && Path.GetFileNameWithoutExtension(name).ToLowerInvariant() is "index" or "readme" or "default") return null;
        return has(name) ? Neighbour.OfText(name) : null;
    }

    private static string NameOf(string path) => path[(Name.Length + 1)..];

    private string[] NamesOf(IEnumerable<string> paths)
    {
        var joined = joining?.Keys.Where(k => k.IndexOf('/', Name.Length + 1) < 0) ?? [];
        return [.. new SortedSet<string>(paths.Concat(joined).Select(NameOf), StringComparer.Ordinal)];
    }

    private byte[]? Joining(string name) => joining?.GetValueOrDefault($"{Name}/{name}");

    private string PathOf(string name) => Path.Combine(root, Name, name);
}
