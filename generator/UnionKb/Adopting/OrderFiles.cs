using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Adopting;

/// <summary>Finds the file in which another tool keeps the order of the pages, and reads it.</summary>
/// <param name="Order">What the first of them says that lists pages; null when there is none.</param>
/// <param name="NoPages">Files among the pages that list pages and are none: paths below the project root.</param>
public sealed record OrderFiles(ReadingOrder? Order, string[] NoPages)
{
    private static readonly string[] Scripts =
    [
        "sidebars.js", "sidebars.ts", "sidebars.json", "config.ts", "config.js", "config.mts", "config.mjs", ".vitepress/config.ts", ".vitepress/config.mts",
        ".vitepress/config.js", ".vitepress/config.mjs", ".vuepress/config.js", ".vuepress/config.ts", "docs/.vitepress/config.ts",
        "docs/.vitepress/config.mts", "docs/.vitepress/config.js", "docs/.vuepress/config.js",
    ];

    private static readonly string[] Lists = ["SUMMARY.md", "_sidebar.md"];

    /// <summary>Parts of Docsify's frame that lie among the pages.</summary>
    private static readonly string[] Frames = ["_navbar.md", "_coverpage.md", "_footer.md", "_404.md"];

    /// <param name="contentRoot">What page paths start with.</param>
    /// <param name="pages">Paths of all Markdown files.</param>
    /// <param name="read">The text of a file below the project root, or null when it is not there or cannot be read.</param>
    public static OrderFiles Read(string contentRoot, string[] pages, Func<string, SourceText?> read, DiagnosticBag diagnostics)
    {
        var noPages = new List<string>();
        ReadingOrder? order = null;
        foreach (var file in (string[])["mkdocs.yml", "mkdocs.yaml"])
        {
            if (order is null && read(file) is { } source && YamlNav.Read(source) is { Length: > 0 } nav) order = new ReadingOrder(file, "", nav);
        }

        foreach (var path in pages)
        {
            var (folder, name) = Split(path[contentRoot.Length..]);
            var isList = Array.Exists(Lists, l => l == name) && folder is "" or "docs" or "src" or "source";
            if (isList && read(path) is { } source && MarkdownList.Read(source.Text) is { Length: > 0 } entries)
            {
                order ??= new ReadingOrder(path, folder, entries);
                noPages.Add(path);
            }
            else if (name == "_sidebar.md"
                || (Array.IndexOf(Frames, name) >= 0 && Array.Exists(pages, p => p.EndsWith("/_sidebar.md", StringComparison.Ordinal))))
            {
                noPages.Add(path);
            }
        }

        return new OrderFiles(order ?? OfScripts(contentRoot, read, diagnostics), [.. noPages]);
    }

    /// <summary>What the list calls pages, by their paths below the project root.</summary>
    public Dictionary<string, string> Titles(string contentRoot, string[] pages)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Order is null) return titles;
        var known = pages.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Order.Entries.Where(e => e is { Title.Length: > 0, Target: not null }))
        {
            var target = entry.Target!.StartsWith('/') || Order.Folder.Length == 0 ? entry.Target.TrimStart('/') : Order.Folder + "/" + entry.Target;
            if (target.EndsWith(".html", StringComparison.Ordinal)) target = target[..^".html".Length];
            target = contentRoot + target.TrimEnd('/');
            foreach (var path in (string[])[target, target + ".md", target + "/index.md", target + "/README.md"])
            {
                if (known.Contains(path)) titles.TryAdd(path, entry.Title);
            }
        }

        return titles;
    }

    private static ReadingOrder? OfScripts(string contentRoot, Func<string, SourceText?> read, DiagnosticBag diagnostics)
    {
        foreach (var file in Scripts.SelectMany(s => contentRoot.Length > 0 ? [s, contentRoot + s] : new[] { s }))
        {
            if (read(file) is not { } source || !(file + source.Text).Contains("sidebar", StringComparison.OrdinalIgnoreCase)) continue;
            var (entries, isComputed) = ScriptSidebar.Read(source.Text);
            if (isComputed) diagnostics.Add(Diagnostic.About(file, Rules.OrderComputed));
            if (entries.Length > 0) return new ReadingOrder(file, "", entries);
        }

        return null;
    }

    private static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }
}
