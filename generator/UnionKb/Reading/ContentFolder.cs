using UnionKb.Diagnostics;
using UnionKb.Folders;

namespace UnionKb.Reading;

/// <summary>
/// The files a site is made of. Pages are every <c>.md</c> and <c>.mdx</c> below <c>content/</c>, or below the project itself when there is no such
/// folder; then the folders that mean something else are left out. Hidden files and folders are not read, nor is what
/// links may not lead to (<see cref="FolderListing"/>).
/// </summary>
/// <param name="Prefix">What page paths start with: <c>content/</c> or nothing.</param>
/// <param name="Pages">Paths below the project root with forward slashes, ordered.</param>
/// <param name="Files">
/// Everything else there, for links to images and downloads, and what lies in <c>static/</c> or <c>public/</c> beside <c>content/</c>.
/// </param>
/// <param name="Findings">What is there and is not read.</param>
public sealed record ContentFolder(string Prefix, string[] Pages, string[] Files, Diagnostic[] Findings)
{
    /// <summary>Folders beside <c>content/</c> whose files other tools put at the root of the site.</summary>
    private static readonly string[] ServedFolders = ["static", "public"];

    private static readonly string[] OtherFolders = ["public", "seeds", "templates", "node_modules", "bin", "obj"];

    /// <summary>Absolute path of the folder that pages are read from.</summary>
    public static string Of(string root)
    {
        var folder = Path.Combine(root, "content");
        return Directory.Exists(folder) ? folder : root;
    }

    public static ContentFolder List(string root)
    {
        var prefix = Of(root) == root ? "" : "content/";
        var listing = FolderListing.Of(root, prefix.TrimEnd('/'), FolderDepth.Tree, (name, isFolder, isTop) =>
            name[0] == '.' || (prefix.Length == 0 && isTop && isFolder && IsOther(name)));
        var pages = Array.FindAll(listing.Files, path => IsPage(path) || IsMdxPage(path, listing.Files));
        string[] files = [.. listing.Files.Except(pages), .. prefix.Length > 0 ? ServedFolders.SelectMany(folder => Served(root, folder)) : []];

        // Where a project is all of it content, links and pipes that are no pages are nobody's business.
        return new ContentFolder(prefix, pages, files, prefix.Length > 0 ? listing.Findings : Array.FindAll(listing.Findings, f => IsPage(f.File!)));
    }

    /// <summary>The files of such a folder; none when it is a site that this program has written.</summary>
    private static string[] Served(string root, string folder) =>
        Directory.Exists(Path.Combine(root, folder, ".unionkb")) ? [] : FolderListing.Of(root, folder, FolderDepth.Tree, (name, _, _) => name[0] == '.').Files;

    private static bool IsPage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Markdown with components (Docusaurus, Nextra) is read as Markdown, unless a page of that name lies beside it.</summary>
    private static bool IsMdxPage(string path, string[] all) =>
        path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) && Array.BinarySearch(all, path[..^1], StringComparer.Ordinal) < 0;

    private static bool IsOther(ReadOnlySpan<char> name)
    {
        foreach (var other in OtherFolders)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
