using UnionKb.Model;

namespace UnionKb.Linking.Resolving;

/// <summary>Paths of links between content files, below the content root with forward slashes.</summary>
internal static class ContentPaths
{
    /// <summary>The path a link names, seen from a file; null when it leads out of the content root.</summary>
    public static string? Combine(string from, string target)
    {
        var segments = new List<string>();
        if (!target.StartsWith('/')) segments.AddRange(from.Split('/')[..^1]);
        foreach (var segment in target.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    /// <summary>
    /// Whether what stands between [[ and ]] is a path rather than a name without a page: it begins with / or ., ends as a file of pages
    /// does, or is ids with / between them.
    /// </summary>
    public static bool IsPath(string target) =>
        target[0] is '/' or '.' || target.EndsWith(".md", StringComparison.Ordinal) || target.EndsWith(".html", StringComparison.Ordinal)
        || (target.Contains('/') && target.Split('/').All(PageIds.IsIdShaped));

    /// <summary>The files a page link may mean: as written, without its ending, or the index of a folder.</summary>
    public static IEnumerable<string> Candidates(string path)
    {
        yield return path;
        if (path.EndsWith(".html", StringComparison.Ordinal)) path = path[..^5];
        var folder = path.Length == 0 ? "" : path + "/";
        if (path.Length > 0) yield return path + ".md";
        yield return folder + "index.md";
        yield return folder + "README.md";
    }

    /// <summary>Address in the site of a file that lies beside the pages.</summary>
    public static string FileUrl(string path) => "files/" + path;
}
