using UnionKb.Diagnostics;

namespace UnionKb.Reading;

/// <summary>The texts of the pages under <c>content/</c> for the import, read as the build reads them.</summary>
public static class ContentTexts
{
    private const string Folder = "content";

    /// <summary>
    /// Text by path below the project root, ordered by path; line ends as \n and no byte order mark, so that saving a file with another editor is
    /// no edit. A page that cannot be read or is no UTF-8 is an error, and left out.
    /// </summary>
    public static SortedDictionary<string, string> Read(string root, DiagnosticBag diagnostics)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(Path.Combine(root, Folder))) return texts;
        var reader = new SourceReader(root);
        foreach (var path in ContentFolder.List(root).Pages)
        {
            var (source, error) = reader.Read(path);
            if (error is null) texts[path] = source.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
            else diagnostics.Add(error);
        }

        return texts;
    }
}
