using System.Formats.Tar;

namespace UnionKb.Folders;

/// <summary>Tells files from pipes, devices and sockets without opening them: to open a pipe is to wait for its writer.</summary>
internal static class RegularFile
{
    /// <param name="path">Absolute path of something that is no folder and no link.</param>
    /// <param name="length">Its length, which the listing of a folder knows: only what is empty can be anything but a file.</param>
    public static bool Is(string path, long length)
    {
        if (length > 0 || OperatingSystem.IsWindows()) return true;
        try
        {
            // .NET tells the kinds of files apart in one public place, the writer of archives. It opens files alone, and this one is empty.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(path, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.HardLink;
        }
        catch (UnauthorizedAccessException)
        {
            return true; // a file, which its reader will report
        }
        catch (IOException)
        {
            return false; // a socket has no place in archives
        }
    }
}
