using System.Buffers.Binary;
using UnionKb.Model;

namespace UnionKb.Reading;

/// <summary>
/// The frame header of a JPEG file behind the segments that come before it, and the orientation that browsers turn the picture by
/// (Exif 3.0, 4.6.5, tag 0x0112: from 5 on width and height change places).
/// </summary>
internal static class JpegHeader
{
    public static PictureSize? Read(Stream file)
    {
        file.Position = 2;
        var turned = false;
        var head = new byte[9];
        while (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[0] == 0xFF)
        {
            var (marker, next) = (head[1], file.Position - head.Length + 2 + Word(head.AsSpan(2)));
            if (marker == 0xFF)
            {
                file.Position -= head.Length - 1; // a byte that only fills
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (Word(head.AsSpan(5)), Word(head.AsSpan(7)));
                return turned ? PictureHeader.Sized(height, width) : PictureHeader.Sized(width, height);
            }

            if (marker is 0xD9 or 0xDA || next < file.Position - 5) return null;
            if (marker == 0xE1 && head.AsSpan(4, 4).SequenceEqual("Exif"u8)) turned |= IsTurned(file, next);
            file.Position = next;
        }

        return null;
    }

    /// <summary>Reads the first directory of an Exif segment; the stream stands behind <c>Exif</c>, less one byte.</summary>
    private static bool IsTurned(Stream file, long end)
    {
        var segment = new byte[Math.Clamp(end - file.Position, 0, 64 * 1024)];
        ReadOnlySpan<byte> tiff = segment.AsSpan(0, file.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false));
        // The five characters of "Exif" and its zero are read but for the last zero.
        if (tiff.Length < 9 || tiff[0] != 0) return false;
        tiff = tiff[1..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(Long(tiff[4..], isLittle), int.MaxValue);
        if (directory > tiff.Length - 2) return false;
        var count = Short(tiff[directory..], isLittle);
        for (var entry = directory + 2; count > 0 && entry + 12 <= tiff.Length; entry += 12, count--)
        {
            if (Short(tiff[entry..], isLittle) == 0x0112) return Short(tiff[(entry + 8)..], isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static int Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : Word(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
