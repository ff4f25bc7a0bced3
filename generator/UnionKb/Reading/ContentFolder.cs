using System.IO.Enumeration;

namespace UnionKb.Reading;

/// <summary>
/// The files a site is made of. Pages are every <c>.md</c> below <c>content/</c>, or below the project itself when there is no such
/// folder; then the folders that mean something else are left out. Hidden folders and links are never followed.
/// </summary>
/// <param name="Prefix">What page paths start with: <c>content/</c> or nothing.</param>
/// <param name="Pages">Paths below the project root with forward slashes, ordered.</param>
/// <param name="Files">Everything else there, for links to images and downloads.</param>
public sealed record ContentFolder(string Prefix, string[] Pages, string[] Files)
{
    private static readonly string[] OtherFolders = ["public", "seeds", "templates", "node_modules", "bin", "obj"];

    /// <summary>Absolute path of the folder that pages are read from.</summary>
    public static string Of(string root)
    {
        var folder = Path.Combine(root, "content");
        return Directory.Exists(folder) ? folder : root;
    }

    public static ContentFolder List(string root)
    {
        var folder = Of(root);
        var prefix = folder == root ? "" : "content/";
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };
        var walk = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName[0] != '.',
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName[0] != '.' && (prefix.Length > 0 || entry.Directory.Length != folder.Length || !IsOther(entry.FileName)),
        };

        var pages = new List<string>();
        var files = new List<string>();
        foreach (var path in walk)
        {
            var relative = prefix + path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
            (relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? pages : files).Add(relative);
        }

        pages.Sort(string.CompareOrdinal);
        files.Sort(string.CompareOrdinal);
        return new ContentFolder(prefix, [.. pages], [.. files]);
    }

    private static bool IsOther(ReadOnlySpan<char> name)
    {
        foreach (var other in OtherFolders)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
