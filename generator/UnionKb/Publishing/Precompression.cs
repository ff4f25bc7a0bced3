using System.IO.Compression;

namespace UnionKb.Publishing;

/// <summary>Files that a web server sends as they are instead of packing each answer: <c>.br</c> (RFC 7932) and <c>.gz</c> (RFC 1952) beside texts.</summary>
internal static class Precompression
{
    private const int Least = 1024;

    private static readonly string[] Texts = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md", ".webmanifest"];

    public static bool Applies(string path, long length) => length >= Least && Texts.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static void Write(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using (var packed = new BrotliStream(File.Create(file + ".br"), CompressionLevel.SmallestSize)) packed.Write(bytes);
        using (var packed = new GZipStream(File.Create(file + ".gz"), CompressionLevel.SmallestSize)) packed.Write(bytes);
    }
}
