using System.Globalization;
using UnionKb.Model;

namespace UnionKb.Compiling.Markup.Pictures;

/// <summary>A size in pixels as people write it: <c>300</c>, <c>300x</c>, <c>x200</c>, <c>300x200</c>, each number with or without <c>px</c>.</summary>
internal static class SizeText
{
    private const int Largest = 10_000;

    public static bool TryRead(ReadOnlySpan<char> text, out PictureSize size)
    {
        size = default;
        text = text.Trim();
        var cross = text.IndexOfAny('x', '×', '*');
        if (cross > 0 && text[cross - 1] == 'p') cross = text[(cross + 1)..].IndexOfAny('x', '×', '*') is >= 0 and var next ? cross + 1 + next : -1;
        if (cross < 0) return TryLength(text, out var width) && Set(width, 0, out size);
        return (cross == 0 | TryLength(text[..cross], out var w)) && (cross == text.Length - 1 | TryLength(text[(cross + 1)..], out var h))
            && Set(w, h, out size);
    }

    /// <summary>A length: a whole number of pixels.</summary>
    public static bool TryLength(ReadOnlySpan<char> text, out int pixels)
    {
        if (text.EndsWith("px", StringComparison.OrdinalIgnoreCase)) text = text[..^2];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out pixels) && pixels is > 0 and <= Largest;
    }

    private static bool Set(int width, int height, out PictureSize size)
    {
        size = new PictureSize(width, height);
        return width + height > 0;
    }
}
