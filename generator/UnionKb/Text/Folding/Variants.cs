namespace UnionKb.Text.Folding;

/// <summary>
/// Folding for search: <see cref="Folding"/>, then traditional and variant characters to the simplified ones, one for one (generator/tables says
/// which). The page script does the same from the same table.
/// </summary>
public static class Variants
{
    private static readonly string[] Lines = System.Text.Encoding.UTF8.GetString(EmbeddedTable.Read("variants.table")).Split('\n');
    private static readonly char[] Simplified = Map(Lines[0] + Lines[1]);
    private static readonly char[] Outside = Map(Lines[0]);

    /// <summary>The table: pairs of characters, each with its simplified form behind it.</summary>
    public static string Text => Lines[0] + Lines[1];

    /// <summary>Every character that has another form.</summary>
    public static IEnumerable<char> All => Text.Where((_, at) => at % 2 == 0).Order();

    /// <summary>The form that a folded unit is replaced by, often itself.</summary>
    public static char FormOf(char unit) => Simplified[unit];

    public static string Fold(string text)
    {
        var buffer = new FoldBuffer(text.Length);
        Append(text, buffer);
        return buffer.Written.ToString();
    }

    /// <summary>
    /// Folds one text for its reading: characters of the standard list (2013) stay, as they are read otherwise than those they stand for (著 zhù).
    /// </summary>
    public static string FoldForReading(string text)
    {
        var buffer = new FoldBuffer(text.Length);
        Folding.Append(text, buffer);
        buffer.Replace(0, Outside);
        return buffer.Written.ToString();
    }

    /// <summary>Folds one text behind what the buffer holds already.</summary>
    public static void Append(ReadOnlySpan<char> text, FoldBuffer buffer)
    {
        var start = buffer.Length;
        Folding.Append(text, buffer);
        buffer.Replace(start, Simplified);
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

    private static char[] Map(string pairs)
    {
        var map = new char[0x10000];
        for (var unit = 0; unit < map.Length; unit++) map[unit] = (char)unit;
        for (var at = 0; at + 1 < pairs.Length; at += 2) map[pairs[at]] = pairs[at + 1];
        return map;
    }
}
