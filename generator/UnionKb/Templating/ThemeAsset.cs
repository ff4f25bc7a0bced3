using UnionKb.Folders;

namespace UnionKb.Templating;

/// <summary>A file that pages load: address below the site root (<c>assets/site.css</c>) and absolute path of the file to copy.</summary>
public sealed record ThemeAsset(string Address, string File)
{
    /// <summary>The theme's assets and the project's, which win; ordered by address.</summary>
    internal static IReadOnlyList<ThemeAsset> Find(string theme, string? project)
    {
        var assets = new SortedDictionary<string, ThemeAsset>(StringComparer.Ordinal);
        // The theme may be installed through links, so it is listed where they lead; the project's own links are held to the project.
        var installed = RealPath.Of(theme) ?? theme;
        Add(assets, Path.GetPathRoot(installed)!, installed);
        if (project is not null) Add(assets, Path.GetDirectoryName(project)!, project);
        return [.. assets.Values];
    }

    private static void Add(SortedDictionary<string, ThemeAsset> assets, string root, string templates)
    {
        var below = Path.GetRelativePath(root, Path.Combine(templates, "assets")).Replace('\\', '/');
        foreach (var file in FolderListing.Of(root, below, FolderDepth.Tree).Files)
        {
            var address = "assets" + file[below.Length..];
            assets[address] = new ThemeAsset(address, Path.Combine(root, file));
        }
    }
}
