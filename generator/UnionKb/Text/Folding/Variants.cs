namespace UnionKb.Text.Folding;

/// <summary>
/// Folding for search: <see cref="Folding"/>, then traditional characters to the simplified ones, one for one (generator/tables says
/// which). The page script does the same from the same table.
/// </summary>
public static class Variants
{
    private static readonly char[] Simplified = Read();
    private static readonly char[] Traditional = [.. Enumerable.Range(0, Simplified.Length).Where(unit => Simplified[unit] != unit).Select(unit => (char)unit)];

    /// <summary>The table as committed: pairs of characters, each with its simplified form behind it.</summary>
    public static string Text => System.Text.Encoding.UTF8.GetString(EmbeddedTable.Read("variants.table"));

    public static string Fold(string text)
    {
        var buffer = new FoldBuffer(text.Length);
        Append(text, buffer);
        return buffer.Written.ToString();
    }

    /// <summary>Folds one text behind what the buffer holds already.</summary>
    public static void Append(ReadOnlySpan<char> text, FoldBuffer buffer)
    {
        var start = buffer.Length;
        Folding.Append(text, buffer);
        buffer.Replace(start, Simplified);
    }

    /// <summary>Whether any unit that was counted is a traditional character.</summary>
    /// <param name="counts">For each unit how often it stands in a text.</param>
    public static bool AnyIn(ReadOnlySpan<int> counts)
    {
        foreach (var unit in Traditional)
        {
            if (counts[unit] > 0) return true;
        }

        return false;
    }

    /// <summary>Whether a text has traditional characters.</summary>
    public static bool IsIn(string text)
    {
        foreach (var unit in text)
        {
            if (Simplified[unit] != unit) return true;
        }

        return false;
    }

    /// <summary>Makes the traditional characters of text that was folded simplified ones.</summary>
    public static void Simplify(FoldBuffer folded) => folded.Replace(0, Simplified);

    /// <summary>Folds one text and keeps the way back to its characters.</summary>
    public static FoldedText FoldWithSources(string text)
    {
        var folded = Folding.FoldWithSources(text);
        return folded with { Folded = string.Create(folded.Folded.Length, folded.Folded, (to, from) => Replace(from, to)) };
    }

    private static void Replace(string from, Span<char> to)
    {
        for (var at = 0; at < from.Length; at++) to[at] = Simplified[from[at]];
    }

    private static char[] Read()
    {
        var map = new char[0x10000];
        for (var unit = 0; unit < map.Length; unit++) map[unit] = (char)unit;
        var table = Text;
        for (var at = 0; at + 1 < table.Length; at += 2) map[table[at]] = table[at + 1];
        return map;
    }
}
