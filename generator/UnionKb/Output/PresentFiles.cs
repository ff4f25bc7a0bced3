using System.IO.Enumeration;

namespace UnionKb.Output;

/// <summary>What stands in the output folder now, in one walk of the directories.</summary>
internal static class PresentFiles
{
    /// <summary>Length in bytes of every file by address, without the program's own folder; null when a link leads out of the folder.</summary>
    public static Dictionary<string, long>? Read(string folder)
    {
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var walk = new FileSystemEnumerable<(string Path, long Length, bool IsLink)>(folder, Describe, options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !entry.FileName.SequenceEqual(OutputManifest.Folder),
        };
        foreach (var (path, length, isLink) in walk)
        {
            if (isLink) return null;
            files[path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/')] = length;
        }

        return files;
    }

    private static (string Path, long Length, bool IsLink) Describe(ref FileSystemEntry entry) =>
        (entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, IsLink(ref entry));

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
