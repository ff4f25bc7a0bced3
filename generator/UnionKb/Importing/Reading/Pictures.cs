using System.Security.Cryptography;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Text.Svg;

namespace UnionKb.Importing.Reading;

/// <summary>Which format some bytes are, told by how they begin, never by a name that somebody gave them.</summary>
internal static class Pictures
{
    /// <summary>The picture, or null with a word in the report when the bytes are none.</summary>
    public static PictureSource? Read(byte[] bytes, TextLines lines, string description)
    {
        var ending = EndingOf(bytes);
        if (ending == ".svg") bytes = SafeSvg.Of(bytes)?.Bytes ?? [];
        if (ending.Length == 0 || bytes.Length == 0)
        {
            lines.Leave(Parts.PictureGone, description);
            return null;
        }

        var picture = new PictureSource(bytes, ending, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (!picture.IsShown) lines.Leave(Parts.PictureUnshown, description.Length > 0 ? $"{description} {ending}" : ending);
        return picture;
    }

    private static string EndingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return ".png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ".jpg";
        if (bytes.StartsWith("GIF8"u8)) return ".gif";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return ".webp";
        if (bytes.StartsWith("BM"u8)) return ".bmp";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A])) return ".tiff";
        if (bytes.Length > 44 && bytes.StartsWith((ReadOnlySpan<byte>)[0x01, 0x00, 0x00, 0x00]) && bytes[40..].StartsWith(" EMF"u8)) return ".emf";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x01, 0x00, 0x09, 0x00])) return ".wmf";
        return bytes[..Math.Min(bytes.Length, 1000)].IndexOf("<svg"u8) >= 0 ? ".svg" : "";
    }
}
