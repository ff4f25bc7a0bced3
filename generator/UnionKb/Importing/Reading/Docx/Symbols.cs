using System.Collections.Frozen;
using System.Globalization;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Signs that Word takes from fonts of pictures, as the characters of Unicode that look so (Unicode's mapping tables of Wingdings and Symbol).
/// </summary>
internal static class Symbols
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["Wingdings 006C"] = "●", ["Wingdings 006E"] = "■", ["Wingdings 006F"] = "□", ["Wingdings 0070"] = "□", ["Wingdings 0071"] = "□",
        ["Wingdings 0072"] = "□", ["Wingdings 0075"] = "◆", ["Wingdings 0076"] = "❖", ["Wingdings 009F"] = "•", ["Wingdings 00A7"] = "▪",
        ["Wingdings 00A8"] = "☐", ["Wingdings 00A1"] = "○", ["Wingdings 00D8"] = "➢", ["Wingdings 00E0"] = "→", ["Wingdings 00E8"] = "→",
        ["Wingdings 00F0"] = "⇨", ["Wingdings 00FB"] = "✗", ["Wingdings 00FC"] = "✓", ["Wingdings 00FD"] = "☒", ["Wingdings 00FE"] = "☑",
        ["Wingdings 0021"] = "✏", ["Wingdings 0022"] = "✂", ["Wingdings 0028"] = "☎", ["Wingdings 002A"] = "✉", ["Wingdings 004A"] = "☺",
        ["Wingdings 0046"] = "☞", ["Wingdings 00AB"] = "★", ["Wingdings 00B6"] = "☆", ["Wingdings 2 0052"] = "☑", ["Wingdings 2 0053"] = "☒",
        ["Wingdings 2 0054"] = "☒", ["Wingdings 2 0050"] = "✓", ["Wingdings 2 004F"] = "✗", ["Wingdings 2 00A3"] = "☐", ["Wingdings 2 002A"] = "☐",
        ["Wingdings 2 0098"] = "●", ["Wingdings 2 0099"] = "◉", ["Wingdings 3 007D"] = "▶", ["Wingdings 3 0075"] = "▲", ["Wingdings 3 0071"] = "▼",
        ["Symbol 00B7"] = "•", ["Symbol 00D7"] = "×", ["Symbol 00B4"] = "×", ["Symbol 00B8"] = "÷", ["Symbol 00B1"] = "±", ["Symbol 00A3"] = "≤",
        ["Symbol 00B3"] = "≥", ["Symbol 00B9"] = "≠", ["Symbol 00A5"] = "∞", ["Symbol 00AE"] = "→", ["Symbol 00AC"] = "←", ["Symbol 00DE"] = "⇒",
        ["Symbol 00B0"] = "°", ["Symbol 0061"] = "α", ["Symbol 0062"] = "β", ["Symbol 0067"] = "γ", ["Symbol 0064"] = "δ", ["Symbol 006D"] = "μ",
        ["Symbol 0070"] = "π", ["Symbol 0053"] = "Σ", ["Symbol 0057"] = "Ω",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The character, or null when nothing here knows the sign.</summary>
    /// <param name="code">Four hex digits; fonts of pictures lie at F000 (ECMA-376 part 1, 17.3.3.30).</param>
    public static string? Of(string font, string code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) return null;
        var isPrivate = value is >= 0xF000 and <= 0xF0FF;
        if (Signs.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{font} {(isPrivate ? value - 0xF000 : value):X4}"), out var sign)) return sign;
        return isPrivate || value is < 0x20 or >= 0xD800 ? null : ((char)value).ToString();
    }
}
