using System.Text;

namespace UnionKb.Importing.Planning;

/// <summary>Writes a text file so that a reader, or a crash, never meets half of it: to a temporary name, then renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path))) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
