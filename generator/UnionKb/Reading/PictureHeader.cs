using System.Buffers.Binary;
using UnionKb.Model;

namespace UnionKb.Reading;

/// <summary>
/// Width and height of a picture from the first bytes of its file, told by its content and not by its name: PNG (W3C PNG 3, 11.2.1), GIF (GIF89a, 18),
/// JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649, 2), SVG (<see cref="SvgSize"/>).
/// </summary>
internal static class PictureHeader
{
    private const int Enough = 64;

    /// <summary>The size; null when the file is none of these formats or is cut off.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PictureSize? Read(Stream file)
    {
        var head = new byte[Enough];
        var length = file.ReadAtLeast(head, Enough, throwOnEndOfStream: false);
        ReadOnlySpan<byte> bytes = head.AsSpan(0, length);
        if (length >= 24 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8)) return Sized(Big(bytes[16..]), Big(bytes[20..]));
        if (bytes.StartsWith("GIF8"u8)) return length < 10 ? null : Sized(Little(bytes[6..]), Little(bytes[8..]));
        if (bytes.StartsWith([(byte)0xFF, (byte)0xD8])) return JpegHeader.Read(file);
        if (bytes.StartsWith("RIFF"u8) && length >= 30 && bytes[8..12].SequenceEqual("WEBP"u8)) return WebP(bytes);
        file.Position = 0;
        return SvgSize.Read(file);
    }

    public static PictureSize? Sized(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new PictureSize((int)width, (int)height) : null;

    private static PictureSize? WebP(ReadOnlySpan<byte> bytes) => bytes[15] switch
    {
        (byte)'X' => Sized(1 + Little24(bytes[24..]), 1 + Little24(bytes[27..])),
        (byte)'L' when bytes[20] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
        (byte)' ' when bytes[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) => Sized(Little(bytes[26..]) & 0x3FFF, Little(bytes[28..]) & 0x3FFF),
        _ => null,
    };

    private static PictureSize? Lossless(uint bits) => Sized((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);

    private static uint Big(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static int Little(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
