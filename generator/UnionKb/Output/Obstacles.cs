using UnionKb.Diagnostics;

namespace UnionKb.Output;

/// <summary>What stands in the way of a commit: all of it is looked for before the first file is moved.</summary>
/// <param name="folder">Absolute path of the output.</param>
/// <param name="changed">Addresses that are written.</param>
/// <param name="gone">Addresses of an earlier build that are removed.</param>
internal sealed class Obstacles(string folder, PresentFiles present, IReadOnlyCollection<string> changed, IReadOnlyCollection<string> gone)
{
    private readonly HashSet<string> _changed = new(changed, StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(gone, StringComparer.Ordinal);
    private readonly HashSet<string> _needed = Parents(changed);

    /// <summary>Of what is removed: what must go first, because a file takes the place of its folder or a folder its own.</summary>
    public string[] ToClear() => [.. gone.Where(path => _needed.Contains(path) || Above(path).Any(_changed.Contains))];

    /// <summary>
    /// <see cref="Rules.OutputForeignFile"/> for files that no build made, <see cref="Rules.OutputInTheWay"/> for folders where files and files where
    /// folders are to be, <see cref="Rules.OutputNotWritable"/> for folders in which nothing can be made. In order of addresses.
    /// </summary>
    /// <param name="made">What earlier builds made.</param>
    public IEnumerable<Diagnostic> Find(IReadOnlySet<string> made)
    {
        foreach (var path in _changed.Where(p => present.Lengths.ContainsKey(p) && !made.Contains(p)).Order(StringComparer.Ordinal))
            yield return About(path, Rules.OutputForeignFile);
        foreach (var path in FoldersForFiles().Concat(_needed.Where(p => present.Lengths.ContainsKey(p) && !_gone.Contains(p))).Order(StringComparer.Ordinal))
            yield return About(path, Rules.OutputInTheWay);
        foreach (var parent in _changed.Concat(_gone).Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if ((parent.Length == 0 || present.Folders.Contains(parent)) && WhatKeepsFrom(Full(parent)) is { } cause)
                yield return Diagnostic.About(null, Rules.OutputNotWritable, Full(parent), cause);
        }
    }

    private IEnumerable<string> FoldersForFiles()
    {
        var wanted = _changed.Where(present.Folders.Contains).ToArray();
        if (wanted.Length == 0) return wanted;
        var emptied = Parents(_gone);
        var kept = Parents(present.Lengths.Keys.Where(p => !_gone.Contains(p)));
        foreach (var stays in present.Folders.Where(f => !emptied.Contains(f))) kept.UnionWith([stays, .. Above(stays)]);
        return wanted.Where(kept.Contains);
    }

    /// <summary>Rights, read-only disks and full ones are told by trying alone; null when a file can be made.</summary>
    private static string? WhatKeepsFrom(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private Diagnostic About(string path, Rule rule) => Diagnostic.About(null, rule, Full(path));

    private string Full(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    private static IEnumerable<string> Above(string path)
    {
        for (var at = FolderOf(path); at.Length > 0; at = FolderOf(at)) yield return at;
    }

    private static HashSet<string> Parents(IEnumerable<string> paths)
    {
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var at = FolderOf(path); at.Length > 0 && parents.Add(at); at = FolderOf(at))
            {
            }
        }

        return parents;
    }
}
