using System.IO.Enumeration;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Folders;

/// <summary>What lies in a folder of the project and may be read: <c>content/</c>, <c>seeds/</c> and <c>templates/</c> are all listed here.</summary>
/// <param name="Files">Paths below the project with forward slashes, in ordinal order.</param>
/// <param name="Folders">With <see cref="FolderDepth.Top"/>: the folders in it, likewise.</param>
/// <param name="Findings">What is there and is not read: see <see cref="LinkPolicy"/> and <see cref="Rules.ForbiddenName"/>.</param>
public sealed record FolderListing(string[] Files, string[] Folders, Diagnostic[] Findings)
{
    private static readonly FolderListing Empty = new([], [], []);

    /// <summary>Says of a name whether it is passed over without a word.</summary>
    /// <param name="isTop">True in the folder itself, false in those below it.</param>
    public delegate bool Skip(ReadOnlySpan<char> name, bool isFolder, bool isTop);

    private readonly record struct Entry(string Path, long Length, bool IsFolder, bool IsLink);

    /// <summary>
    /// Nothing when there is no such folder; nothing with <see cref="Rules.FolderIsLink"/> when it is a link, with <see cref="Rules.Unreadable"/> when
    /// it or one below it cannot be listed.
    /// </summary>
    /// <param name="root">Absolute path of the project.</param>
    /// <param name="folder">Path below it with forward slashes; empty for the project itself.</param>
    public static FolderListing Of(string root, string folder, FolderDepth depth, Skip? skip = null)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.Combine(root, folder));
        if (folder.Length > 0 && RealPath.FirstLink(root, folder) is { } link)
            return Empty with { Findings = [Diagnostic.About(link, Rules.FolderIsLink, link)] };
        if (!Directory.Exists(start)) return Empty;
        try
        {
            return Sorted(root, Walk(start, depth, skip ?? ((_, _, _) => false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Empty with { Findings = [Diagnostic.About(folder, Rules.Unreadable, e.Message)] };
        }
    }

    private static FileSystemEnumerable<Entry> Walk(string start, FolderDepth depth, Skip skip)
    {
        // The listing carries kind and length, so that no file needs a look of its own.
        var options = new EnumerationOptions { RecurseSubdirectories = depth == FolderDepth.Tree, AttributesToSkip = 0, IgnoreInaccessible = false };
        return new FileSystemEnumerable<Entry>(start, Describe, options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsSkipped(ref entry) && (depth == FolderDepth.Top || !IsFolder(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry) && !IsSkipped(ref entry),
        };

        bool IsSkipped(ref FileSystemEntry entry) =>
            IsLock(ref entry) || skip(entry.FileName, entry.IsDirectory, entry.Directory.Length == start.Length);
    }

    private static FolderListing Sorted(string root, IEnumerable<Entry> entries)
    {
        var (files, folders, findings) = (new List<string>(), new List<string>(), new List<Diagnostic>());
        var below = Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;
        foreach (var entry in entries)
        {
            var path = entry.Path[below..].Replace(Path.DirectorySeparatorChar, '/');
            if (entry.IsFolder) folders.Add(path);
            else if (ForbiddenCharacter.IndexIn(path) is >= 0 and var at)
                findings.Add(Diagnostic.About(path, Rules.ForbiddenName, ForbiddenCharacter.NameAt(path, at)));
            else if (WhatKeeps(root, entry) is { } rule) findings.Add(Diagnostic.About(path, rule, path));
            else files.Add(path);
        }

        files.Sort(string.CompareOrdinal);
        folders.Sort(string.CompareOrdinal);
        return new FolderListing([.. files], [.. folders], [.. findings]);
    }

    private static Rule? WhatKeeps(string root, Entry entry) =>
        entry.IsLink ? LinkPolicy.Judge(root, entry.Path) : RegularFile.Is(entry.Path, entry.Length) ? null : Rules.NoRegularFile;

    private static Entry Describe(ref FileSystemEntry entry) =>
        new(entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, IsFolder(ref entry), IsLink(ref entry));

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(ref entry);

    /// <summary>On Windows files that lie in a cloud have the attribute of links and are none.</summary>
    private static bool IsLink(ref FileSystemEntry entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0 && RealPath.TargetOf(entry.ToFullPath()) is not null;

    /// <summary>Emacs marks a file that is being edited with a link that leads nowhere.</summary>
    private static bool IsLock(ref FileSystemEntry entry) => entry.FileName.StartsWith(".#");
}
