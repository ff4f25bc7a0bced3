namespace UnionKb.Templating;

/// <summary>A file that pages load: address below the site root (<c>assets/site.css</c>) and absolute path of the file to copy.</summary>
public sealed record ThemeAsset(string Address, string File)
{
    /// <summary>The theme's assets and the project's, which win; ordered by address.</summary>
    internal static IReadOnlyList<ThemeAsset> Find(string theme, string? project)
    {
        var assets = new SortedDictionary<string, ThemeAsset>(StringComparer.Ordinal);
        foreach (var root in project is null ? [theme] : new[] { theme, project })
        {
            var folder = Path.Combine(root, "assets");
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                var address = "assets/" + Path.GetRelativePath(folder, file).Replace('\\', '/');
                assets[address] = new ThemeAsset(address, file);
            }
        }

        return [.. assets.Values];
    }
}
