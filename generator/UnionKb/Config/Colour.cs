using System.Globalization;

namespace UnionKb.Config;

/// <summary>A colour of the screen (sRGB), as <c>#rgb</c> or <c>#rrggbb</c>.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour? Parse(string text)
    {
        if (text.Length == 4 && text[0] == '#') text = $"#{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}";
        return text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio and relative luminance).</summary>
    public double Contrast(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour, made lighter in small steps until it can be read on a dark ground.</summary>
    public Colour LightenedOn(Colour ground, double contrast)
    {
        var lighter = this;
        for (var step = 1; step <= 20 && lighter.Contrast(ground) < contrast; step++)
            lighter = new Colour(Toward(Red, step), Toward(Green, step), Toward(Blue, step));
        return lighter;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Toward(byte part, int step) => (byte)(part + ((255 - part) * step / 20));
}

/// <summary>A colour by day and by night.</summary>
public readonly record struct ColourPair(Colour Light, Colour Dark);
