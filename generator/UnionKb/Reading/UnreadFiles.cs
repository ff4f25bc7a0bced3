using UnionKb.Diagnostics;

namespace UnionKb.Reading;

/// <summary>Texts in <c>content/</c> that are no pages and that no page offers: their writers may take them for pages (UKB2091).</summary>
public static class UnreadFiles
{
    private static readonly string[] Texts =
    [
        ".mdx", ".markdown", ".mdown", ".mkd", ".txt", ".docx", ".doc", ".wps", ".rtf", ".odt", ".html", ".htm", ".rst", ".adoc", ".org", ".ipynb", ".tex",
    ];

    /// <param name="assets">Files that pages refer to, below the content root.</param>
    public static IEnumerable<Diagnostic> Of(ContentFolder folder, IReadOnlyCollection<string> assets)
    {
        // Where a project is all of it content, its other files are nobody's business.
        if (folder.Prefix.Length == 0) return [];
        var offered = assets.Select(a => folder.Prefix + a).ToHashSet(StringComparer.Ordinal);
        return folder.Files.Where(f => f.StartsWith(folder.Prefix, StringComparison.Ordinal) && IsText(f) && !offered.Contains(f))
            .Select(f => Diagnostic.About(f, Rules.TextNotRead, f));
    }

    private static bool IsText(string path) => Array.Exists(Texts, t => path.EndsWith(t, StringComparison.OrdinalIgnoreCase));
}
