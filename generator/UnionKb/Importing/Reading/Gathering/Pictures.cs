using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>Which format some bytes are, told by how they begin, never by a name that somebody gave them.</summary>
internal static class Pictures
{
    private static readonly string[] Unsafe = ["script", "foreignObject", "iframe", "embed", "object", "handler", "animate", "set"];

    /// <summary>The picture, or null with a word in the report when the bytes are none.</summary>
    public static CarriedFile? Read(byte[] bytes, TextLines lines, string description)
    {
        var ending = EndingOf(bytes);
        if (ending == ".svg") bytes = Cleaned(bytes) ?? [];
        if (ending.Length == 0 || bytes.Length == 0)
        {
            lines.Leave(Parts.PictureGone, description);
            return null;
        }

        var picture = new CarriedFile(bytes, ending, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (!picture.IsShown) lines.Leave(Parts.PictureUnshown, description.Length > 0 ? $"{description} {ending}" : ending);
        return picture;
    }

    public static bool IsPicture(ReadOnlySpan<byte> bytes) => EndingOf(bytes).Length > 0;

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

    /// <summary>An SVG without what runs, moves or loads something (SVG 2, 12 and 16); null when it is no XML.</summary>
    private static byte[]? Cleaned(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var svg = XElement.Load(reader);
            foreach (var part in svg.DescendantsAndSelf().ToArray())
            {
                if (part != svg && Unsafe.Any(u => part.Name.LocalName.StartsWith(u, StringComparison.OrdinalIgnoreCase))) part.Remove();
                else part.ReplaceAttributes(part.Attributes().Where(IsSafe).ToArray());
            }

            return Encoding.UTF8.GetBytes(svg.ToString(SaveOptions.DisableFormatting));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsSafe(XAttribute attribute)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value.Trim());
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        if (name is "href" or "src") return value.StartsWith('#') || value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
        return !value.Contains("javascript:", StringComparison.OrdinalIgnoreCase);
    }
}
