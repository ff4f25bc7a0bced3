using System.Security.Cryptography;

namespace UnionKb.Importing.Reading;

/// <summary>Bytes of seeds and of the files beside them.</summary>
internal static class SeedBytes
{
    /// <summary>A book of three million characters has 9 MB; what is larger is no text that anybody pastes.</summary>
    public const int Most = 32 * 1024 * 1024;

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What a lock records of a seed: a tool that turns line ends around (CRLF to LF) changes no text.</summary>
    public static string HashOf(string path, ReadOnlySpan<byte> bytes)
    {
        var isText = !Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);
        if (!isText || bytes.IndexOf("\r\n"u8) < 0) return HashOf(bytes);
        var turned = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') turned.Add(bytes[i]);
        }

        return HashOf(turned.ToArray());
    }
}
