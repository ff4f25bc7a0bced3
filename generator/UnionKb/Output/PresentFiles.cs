using System.IO.Enumeration;

namespace UnionKb.Output;

/// <summary>What stands in the output folder now, in one walk of the directories.</summary>
/// <param name="Lengths">Bytes of every file by address, without the program's own folder.</param>
/// <param name="Folders">Addresses of the folders, likewise.</param>
/// <param name="Link">A symbolic link among them: what is written through it would land elsewhere. Null when there is none.</param>
internal sealed record PresentFiles(Dictionary<string, long> Lengths, HashSet<string> Folders, string? Link)
{
    private readonly record struct PresentEntry(string Path, long Length, bool IsFolder, bool IsLink);

    public static PresentFiles Read(string folder)
    {
        var present = new PresentFiles(new(StringComparer.Ordinal), new(StringComparer.Ordinal), null);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var walk = new FileSystemEnumerable<PresentEntry>(folder, Describe, options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsLink(ref entry) || !IsOwn(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !IsOwn(ref entry),
        };
        foreach (var entry in walk)
        {
            var address = entry.Path[(folder.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
            if (entry.IsLink) return present with { Link = address };
            if (entry.IsFolder) present.Folders.Add(address);
            else present.Lengths[address] = entry.Length;
        }

        return present;
    }

    private static PresentEntry Describe(ref FileSystemEntry entry) =>
        new(entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, entry.IsDirectory, IsLink(ref entry));

    private static bool IsOwn(ref FileSystemEntry entry) =>
        entry.Directory.Length == entry.RootDirectory.Length && entry.FileName.SequenceEqual(OutputManifest.Folder);

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
