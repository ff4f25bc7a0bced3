using System.Text;

namespace UnionKb.Output;

/// <summary>
/// What the last build wrote: address and hash of each file. Only what is listed is ever removed. While files are moved into place a
/// second list, the journal, holds all addresses involved; found at the start of a build it says that the last one did not finish, and
/// then no hash is believed.
/// </summary>
internal sealed class OutputManifest
{
    private readonly string _folder;

    public OutputManifest(string outputFolder)
    {
        _folder = Path.Combine(outputFolder, Folder);
        Hashes = ReadHashes();
        Unfinished = File.Exists(JournalPath);
        Written = File.GetLastWriteTimeUtc(ManifestPath);
        if (!Unfinished) return;
        foreach (var path in File.ReadAllLines(JournalPath)) Hashes.TryAdd(path, default);
    }

    /// <summary>The program's own folder inside the output.</summary>
    public const string Folder = ".unionkb";

    public Dictionary<string, UInt128> Hashes { get; }

    public bool Unfinished { get; }

    /// <summary>When the list was written: a file that changed later was changed by someone else.</summary>
    public DateTimeOffset Written { get; }

    private string ManifestPath => Path.Combine(_folder, "manifest");

    private string JournalPath => Path.Combine(_folder, "journal");

    public static bool ExistsIn(string outputFolder) => Directory.Exists(Path.Combine(outputFolder, Folder));

    /// <summary>Written before the first file of a commit is moved.</summary>
    public void WriteJournal(IEnumerable<string> paths) => Replace(JournalPath, string.Join('\n', paths.Concat(Hashes.Keys).Distinct().Order(StringComparer.Ordinal)) + "\n");

    /// <summary>Written after the last one: the new list, then the journal goes.</summary>
    public void Finish(IEnumerable<KeyValuePair<string, UInt128>> files)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in files.OrderBy(f => f.Key, StringComparer.Ordinal)) text.Append(hash.ToString("x32")).Append(' ').Append(path).Append('\n');
        Replace(ManifestPath, text.ToString());
        File.Delete(JournalPath);
    }

    private Dictionary<string, UInt128> ReadHashes()
    {
        var hashes = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        if (!File.Exists(ManifestPath)) return hashes;
        foreach (var line in File.ReadLines(ManifestPath))
        {
            if (line.Length > 33 && UInt128.TryParse(line.AsSpan(0, 32), System.Globalization.NumberStyles.HexNumber, null, out var hash)) hashes[line[33..]] = hash;
        }

        return hashes;
    }

    private static void Replace(string path, string text)
    {
        var temporary = path + ".new";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }
}
