using System.Buffers;

namespace UnionKb.Text.Folding;

/// <summary>
/// Characters that readers do not see: Default_Ignorable_Code_Point (UAX #44; Unicode Standard, D157: zero-width spaces, soft hyphens, byte order marks,
/// joiners, direction marks, variation selectors …). Folding leaves them out, but for a joiner that makes one emoji of two (UTS #51, ED-16).
/// </summary>
internal sealed class Shapeless
{
    public static readonly Shapeless Shared = new(FoldingTable.Read());

    private const int Joiner = 0x200D;

    private readonly FoldingTable _table;

    /// <summary>The characters themselves, or the first halves of those beyond the basic plane.</summary>
    private readonly SearchValues<char> _units;

    private Shapeless(FoldingTable table)
    {
        _table = table;
        _units = SearchValues.Create([.. table.Shapeless.All.Select(code => char.ConvertFromUtf32(code)[0]).Distinct()]);
    }

    /// <summary>Whether a text may have any.</summary>
    public bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(_units);

    /// <summary>The text without them, and for each of its units the place it had, with one more for the end.</summary>
    public (string Text, int[] Places) Remove(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var places = new int[text.Length + 1];
        var (count, last) = (0, -1);
        for (var at = 0; at < text.Length;)
        {
            var code = CodeAt(text, at);
            var width = code > char.MaxValue ? 2 : 1;
            if (!_table.Shapeless.Contains(code) || (code == Joiner && Joins(last, CodeAt(text, at + 1))))
            {
                for (var k = 0; k < width; k++) (kept[count], places[count++]) = (text[at + k], at + k);
                last = code;
            }

            at += width;
        }

        places[count] = text.Length;
        return (new string(kept, 0, count), places[..(count + 1)]);
    }

    private bool Joins(int before, int behind) => _table.Pictographs.Contains(before) && _table.Pictographs.Contains(behind);

    private static int CodeAt(ReadOnlySpan<char> text, int at) =>
        at >= text.Length ? -1 : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
}
