namespace UnionKb.Folders;

/// <summary>Where a path leads when every symbolic link in it has been followed.</summary>
public static class RealPath
{
    /// <summary>As in the kernel of Linux: a chain that is longer is taken for a loop (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>An absolute path without links; null when the links go round in a circle. What does not exist has no links.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var at = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[at.Length..]);
        for (var links = 0; rest.TryPop(out var name);)
        {
            if (name == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, name);
            if (TargetOf(next) is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks) return null;
            if (!Path.IsPathRooted(target))
            {
                Push(rest, target);
                continue;
            }

            at = Path.GetPathRoot(target)!;
            Push(rest, target[at.Length..]);
        }

        return at;
    }

    /// <summary>True for the folder itself and everything below it, links followed; false for a circle.</summary>
    public static bool IsWithin(string path, string folder) =>
        Of(path) is { } inner && Of(folder) is { } outer
        && (Path.TrimEndingDirectorySeparator(inner) + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The first part of a path below a folder that is a symbolic link, as a path below that folder; null when there is none.</summary>
    /// <param name="relative">Path below the folder with forward slashes.</param>
    public static string? FirstLink(string folder, string relative)
    {
        for (var end = 0; end >= 0;)
        {
            end = relative.IndexOf('/', end + 1);
            var part = end < 0 ? relative : relative[..end];
            if (TargetOf(Path.Combine(folder, part)) is not null) return part;
        }

        return null;
    }

    /// <summary>What a symbolic link says; null for anything that is none.</summary>
    internal static string? TargetOf(string path) => new FileInfo(path).LinkTarget;

    private static void Push(Stack<string> rest, string path)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Reverse().Where(p => p != ".")) rest.Push(part);
    }
}
