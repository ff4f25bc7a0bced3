using System.Collections.Frozen;
using System.Text;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Printing;

/// <summary>
/// Characters that look like an ideograph and are none (radicals, strokes, compatibility ideographs), with the ideograph that is meant
/// (Unicode, UAX #44: Equivalent_Unified_Ideograph and canonical decompositions; generator/tables).
/// </summary>
internal static class Radicals
{
    private static readonly FrozenDictionary<Rune, Rune> Meant = Read();

    /// <summary>
    /// The character that a reader takes it for, often itself. A face may have one glyph for more than two characters (⼾, 戶, 户): the one that the text has.
    /// </summary>
    public static Rune MeantBy(Rune character, IReadOnlySet<Rune> words)
    {
        if (words.Contains(character) || !Meant.TryGetValue(character, out var meant)) return character;
        if (words.Contains(meant) || !meant.IsBmp) return meant;
        var simplified = new Rune(Variants.FormOf((char)meant.Value));
        return words.Contains(simplified) ? simplified : meant;
    }

    private static FrozenDictionary<Rune, Rune> Read()
    {
        Rune[] runes = [.. Encoding.UTF8.GetString(EmbeddedTable.Read("radicals.table")).TrimEnd('\n').EnumerateRunes()];
        return Enumerable.Range(0, runes.Length / 2).ToFrozenDictionary(i => runes[2 * i], i => runes[(2 * i) + 1]);
    }
}
