using System.Text;

namespace UnionKb.Importing.Covering;

/// <summary>The Markdown files under <c>content/</c>.</summary>
public static class ContentLibrary
{
    public const string Folder = "content";

    /// <summary>Text by path below the project root, ordered by path; line ends as \n and no byte order mark, so that saving a file
    /// with another editor is no edit.</summary>
    public static SortedDictionary<string, string> Read(string root)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(root, Folder);
        if (!Directory.Exists(folder)) return texts;
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            texts[path] = File.ReadAllText(file, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        return texts;
    }
}
