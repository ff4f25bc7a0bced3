using System.Security.Cryptography;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Importing.Reading;

/// <summary>Bytes to text. Never writes; a file that cannot be read as text is a finding, not an exception.</summary>
public static class SeedReader
{
    /// <summary>
    /// The text of a seed, or null with <see cref="Rules.SeedEmpty"/>, <see cref="Rules.SeedNotText"/> or
    /// <see cref="Rules.SeedEncodingUnknown"/>. An encoding other than UTF-8 is noted.
    /// </summary>
    /// <param name="path">Path below the project root, for findings.</param>
    public static SeedFile? Read(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var (text, encoding, binary) = TextDecoder.Decode(bytes);
        if (text is null)
        {
            diagnostics.Add(Diagnostic.About(path, binary ? Rules.SeedNotText : Rules.SeedEncodingUnknown));
            return null;
        }

        if (text.All(SentenceKey.IsSpace))
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedEmpty));
            return null;
        }

        if (encoding != "UTF-8") diagnostics.Add(Diagnostic.About(path, Rules.SeedConverted, encoding));
        return new SeedFile(new SourceText(path, text), encoding, HashOf(bytes));
    }

    /// <summary>SHA-256 in lower-case hex: what a lock file records.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
