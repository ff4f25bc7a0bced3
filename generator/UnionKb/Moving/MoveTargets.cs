using System.Buffers;
using UnionKb.Folders;

namespace UnionKb.Moving;

/// <summary>What somebody means who names a page, a file or a folder, and where things go that get a new name.</summary>
/// <param name="content">Absolute path of the folder of the pages, with what paths start with behind the root.</param>
/// <param name="here">Absolute path of the folder that paths are written from; they may be written from the content, too.</param>
/// <param name="ids">Id of each page by path.</param>
/// <param name="files">Paths of everything that is no page.</param>
internal sealed class MoveTargets(
    (string Folder, string Prefix) content, string here, IReadOnlyDictionary<string, string> ids, IReadOnlyList<string> files)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Path of the page or folder; null when there is none of that name.</summary>
    public string? Find(string written)
    {
        if (ids.FirstOrDefault(i => i.Value == written).Key is { } page) return page;
        if (Resolve(written) is not { } path) return null;
        if (ids.ContainsKey(path)) return path;
        if (ids.ContainsKey(path + ".md")) return path + ".md";
        string[] named = [.. ids.Keys.Where(p => Path.GetFileName(p) == written).Take(2)];
        if (named.Length == 1) return named[0];
        return path.Length > content.Prefix.Length && IsFolder(path) ? path : null;
    }

    public bool IsFolder(string path) => ids.Keys.Concat(files).Any(p => p.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>New path by path for a page or a folder that goes elsewhere; null when that is outside the content, or no name for a file.</summary>
    public Dictionary<string, string>? Places(string from, string target)
    {
        if (Resolve(target) is not { } place) return null;
        var isFolder = IsFolder(from);
        var goesInto = target[^1] is '/' or '\\' || IsFolder(place) || place + "/" == content.Prefix;
        if (goesInto) place = $"{place}/{from[(from.LastIndexOf('/') + 1)..]}".TrimStart('/');
        else if (!isFolder && !place.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) place += ".md";
        if (!place.Split('/').All(IsName)) return null;
        if (!isFolder) return new Dictionary<string, string>(StringComparer.Ordinal) { [from] = place };
        return place.StartsWith(from + "/", StringComparison.Ordinal) ? null : Below(from, place);
    }

    /// <summary>New path by path for a page with a new id: a file that is called as the page is called follows, and so does the folder that it opens.</summary>
    public Dictionary<string, string> PlacesOfId(string page, string id)
    {
        var (folder, name) = (page[..(page.LastIndexOf('/') + 1)], Path.GetFileNameWithoutExtension(page));
        var former = ids[page];
        if (name == former) return new Dictionary<string, string>(StringComparer.Ordinal) { [page] = $"{folder}{id}.md" };
        var isOpening = Model.PageIds.IsIndex(name) && folder.Length > content.Prefix.Length && Path.GetFileName(folder.TrimEnd('/')) == former;
        return isOpening ? Below(folder.TrimEnd('/'), folder[..^(former.Length + 1)] + id) : [];
    }

    private Dictionary<string, string> Below(string from, string place) => ids.Keys.Concat(files)
        .Where(p => p.StartsWith(from + "/", StringComparison.Ordinal)).ToDictionary(p => p, p => place + p[from.Length..], StringComparer.Ordinal);

    /// <summary>A path below the root; null for one that leaves the content.</summary>
    private string? Resolve(string written)
    {
        var native = written.Replace('\\', '/');
        var fromHere = Path.GetFullPath(native, here);
        var full = RealPath.IsWithin(fromHere, content.Folder) && Path.TrimEndingDirectorySeparator(fromHere) != content.Folder
            ? fromHere
            : Path.GetFullPath(native, content.Folder);
        if (!RealPath.IsWithin(full, content.Folder)) return null;
        var below = Path.GetRelativePath(content.Folder, full).Replace('\\', '/').TrimEnd('/');
        return below == "." ? content.Prefix.TrimEnd('/') : content.Prefix + below;
    }

    private static bool IsName(string segment) =>
        segment is [not '.', ..] and [.., not (' ' or '.')] && segment.AsSpan().IndexOfAny(Forbidden) < 0 && !segment.Any(char.IsControl);
}
