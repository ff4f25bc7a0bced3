using System.Collections.Frozen;
using System.Globalization;

namespace UnionKb.Compiling.Markup.Html;

/// <summary>
/// Colours and alignment of HTML as classes of the theme: pages carry no styles of their own, and a colour that suits white paper is not to be read on
/// black. Colours become the nearest of six; black and white are those of the text.
/// </summary>
internal static class LookClasses
{
    private static readonly FrozenDictionary<string, int> Named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = 0xFF0000, ["crimson"] = 0xDC143C, ["darkred"] = 0x8B0000, ["maroon"] = 0x800000, ["tomato"] = 0xFF6347, ["orange"] = 0xFFA500,
        ["darkorange"] = 0xFF8C00, ["brown"] = 0xA52A2A, ["gold"] = 0xFFD700, ["yellow"] = 0xFFFF00, ["olive"] = 0x808000, ["green"] = 0x008000,
        ["darkgreen"] = 0x006400, ["lime"] = 0x00FF00, ["teal"] = 0x008080, ["cyan"] = 0x00FFFF, ["aqua"] = 0x00FFFF, ["blue"] = 0x0000FF,
        ["navy"] = 0x000080, ["royalblue"] = 0x4169E1, ["skyblue"] = 0x87CEEB, ["dodgerblue"] = 0x1E90FF, ["purple"] = 0x800080, ["violet"] = 0xEE82EE,
        ["magenta"] = 0xFF00FF, ["fuchsia"] = 0xFF00FF, ["pink"] = 0xFFC0CB, ["deeppink"] = 0xFF1493, ["gray"] = 0x808080, ["grey"] = 0x808080,
        ["silver"] = 0xC0C0C0, ["darkgray"] = 0xA9A9A9, ["black"] = 0, ["white"] = 0xFFFFFF,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The class of a colour; empty for black and white, null when it is no colour that is known.</summary>
    public static string? ClassOfColour(string colour)
    {
        colour = colour.Trim();
        if (!Named.TryGetValue(colour, out var rgb) && !TryHex(colour, out rgb)) return null;
        var (red, green, blue) = (rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        if (most - least < 24) return most is < 48 or > 232 ? "" : "ink-grey";
        var hue = most == red ? 60.0 * (green - blue) / (most - least)
            : most == green ? 120 + (60.0 * (blue - red) / (most - least))
            : 240 + (60.0 * (red - green) / (most - least));
        return ((hue + 360) % 360) switch
        {
            < 16 or >= 335 => "ink-red",
            < 66 => "ink-orange",
            < 165 => "ink-green",
            < 258 => "ink-blue",
            _ => "ink-purple",
        };
    }

    /// <summary>The class of <c>align</c> and <c>text-align</c>; null when it is no such word.</summary>
    public static string? ClassOfAlignment(string alignment) => alignment.Trim().ToLowerInvariant() switch
    {
        "left" or "start" => "left",
        "center" or "middle" => "center",
        "right" or "end" => "right",
        "justify" => "",
        _ => null,
    };

    /// <summary>The classes of a style's colour and alignment; <paramref name="rest"/> are the properties that have no effect here.</summary>
    public static string ClassesOf(string style, List<string> rest)
    {
        var classes = new List<string>();
        foreach (var declaration in style.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var property = (colon < 0 ? declaration : declaration[..colon]).Trim().ToLowerInvariant();
            var value = colon < 0 ? "" : declaration[(colon + 1)..];
            var found = property switch { "color" => ClassOfColour(value), "text-align" => ClassOfAlignment(value), _ => null };
            if (found is null) rest.Add(property);
            else if (found.Length > 0) classes.Add(found);
        }

        return string.Join(' ', classes);
    }

    private static bool TryHex(string colour, out int rgb)
    {
        rgb = 0;
        var digits = colour.AsSpan().TrimStart('#');
        if (digits.Length == 3) digits = string.Concat(digits[0], digits[0], digits[1]) + string.Concat(digits[1], digits[2], digits[2]);
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out rgb);
    }
}
