using System.IO.Compression;

namespace UnionKb.Publishing;

/// <summary>A site as one zip file: entries in order, without times, so that equal sites are equal files.</summary>
internal static class SiteZip
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string folder, string file)
    {
        var beside = file + ".new";
        using (var zip = new ZipArchive(File.Create(beside), ZipArchiveMode.Create))
        {
            foreach (var path in SiteManifest.FilesOf(folder))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var from = File.OpenRead(Path.Combine(folder, path));
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        File.Move(beside, file, overwrite: true);
    }
}
