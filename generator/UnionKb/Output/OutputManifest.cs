using UnionKb.Folders;

namespace UnionKb.Output;

/// <summary>
/// The addresses of what the last build wrote. Only what is listed is ever removed. While files are moved into place a second list, the
/// journal, holds all addresses involved; found at the start of a build it says that the last one did not finish.
/// </summary>
internal sealed class OutputManifest
{
    private readonly string _folder;

    public OutputManifest(string outputFolder)
    {
        _folder = Path.Combine(outputFolder, Folder);
        Unfinished = File.Exists(JournalPath);
        if (File.Exists(ManifestPath)) Paths.UnionWith(File.ReadLines(ManifestPath));
        if (Unfinished) Paths.UnionWith(File.ReadLines(JournalPath));
    }

    /// <summary>The program's own folder inside the output.</summary>
    public const string Folder = ".unionkb";

    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    public bool Unfinished { get; }

    /// <summary>The program's own folder, or a file of it, when it is a symbolic link; as a path below the output.</summary>
    public static string? LinkIn(string outputFolder)
    {
        string[] own = ["lock", "manifest", "journal", "manifest.new", "journal.new", "spool"];
        return own.Select(name => RealPath.FirstLink(outputFolder, $"{Folder}/{name}")).FirstOrDefault(link => link is not null);
    }

    private string ManifestPath => Path.Combine(_folder, "manifest");

    private string JournalPath => Path.Combine(_folder, "journal");

    public static bool ExistsIn(string outputFolder) => Directory.Exists(Path.Combine(outputFolder, Folder));

    /// <summary>Written before the first file of a commit is moved.</summary>
    public void WriteJournal(IEnumerable<string> paths) => Replace(JournalPath, Paths.Union(paths));

    /// <summary>Written after the last one: the new list, then the journal goes.</summary>
    public void Finish(IEnumerable<string> paths)
    {
        Replace(ManifestPath, paths);
        File.Delete(JournalPath);
    }

    private static void Replace(string file, IEnumerable<string> paths)
    {
        var temporary = file + ".new";
        File.WriteAllLines(temporary, paths.Order(StringComparer.Ordinal));
        File.Move(temporary, file, overwrite: true);
    }
}
