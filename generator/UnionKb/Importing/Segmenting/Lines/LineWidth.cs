using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>
/// The width at which a text is hard-wrapped. Punctuation that must not begin a line may hang over it, one or two of them, or take what stands before them
/// along to the next line (GB/T 15834-2011, 5.1; W3C, Requirements for Chinese Text Layout, 3.1.3).
/// </summary>
internal readonly record struct LineWidth(WidthMeasure Measure, int Width)
{
    private const int LeastFull = 3;
    private const int LeastWidth = 20;
    private const int MostWidth = 80;
    private const int MostHanging = 2;
    private const int LongestWord = 20;

    /// <summary>One line in so many full ones may be longer: items of a list that nobody wrapped.</summary>
    private const int MostLonger = 3;

    /// <summary>
    /// The width that most lines fill in one of the three measures, or none (0) when fewer than three lines or a quarter of all fill it, or more than a stray
    /// line is longer.
    /// </summary>
    public static LineWidth Of(string text, IReadOnlyList<SourceLine> lines)
    {
        var (best, most) = (default(LineWidth), 0);
        foreach (var measure in Enum.GetValues<WidthMeasure>())
        {
            var (width, hits) = WidthIn(measure, text, lines);
            if (hits > most) (best, most) = (new LineWidth(measure, width), hits);
        }

        return best;
    }

    /// <summary>Whether a line was as full as it could be, but for one character: what the next one begins with had no room left.</summary>
    public bool Fills(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var length = LengthOf(line, Measure);
        if (length <= Width) return length + LengthOf(next[..UnitLength(next)], Measure) + WidthOf('一', Measure) > Width;
        line = line.TrimEnd();
        return BareLength(line, LengthOf(line, Measure), Measure) <= Width;
    }

    /// <summary>Whether a line takes more than half of the width.</summary>
    public bool IsHalfFull(ReadOnlySpan<char> line) => LengthOf(line, Measure) * 2 > Width;

    private static (int Width, int Hits) WidthIn(WidthMeasure measure, string text, IReadOnlyList<SourceLine> lines)
    {
        var most = measure == WidthMeasure.Characters ? MostWidth : MostWidth * 2;
        var least = measure == WidthMeasure.Characters ? LeastWidth : LeastWidth * 2;
        // Lines by their length, and by their length without the punctuation that may hang.
        var (exact, bare, hanging) = (new int[most + 2], new int[most + 2], new int[most + 2]);
        foreach (var line in lines)
        {
            var span = text.AsSpan(line.Span.Start, Math.Min(line.Span.Length, (MostWidth * 2) + 1)).TrimEnd();
            var length = LengthOf(span, measure);
            var inner = BareLength(span, length, measure);
            exact[Math.Min(length, most + 1)]++;
            bare[Math.Min(inner, most + 1)]++;
            for (var w = inner; w < length && w <= most; w++) hanging[w]++;
        }

        var (width, hits) = (0, 0);
        for (var w = least; w <= most; w++)
        {
            // A character of two columns leaves one of them empty.
            var filled = exact[w] + hanging[w] + (measure == WidthMeasure.Characters ? 0 : exact[w - 1]);
            if (filled > hits || (filled == hits && exact[w] >= exact[width])) (width, hits) = (w, filled);
        }

        var longer = bare[(width + 1)..].Sum();
        var enough = exact[least..(width + 1)].Sum() + hanging[width];
        return exact[width] >= LeastFull && hits * 4 >= enough && longer <= Math.Max(1 + (lines.Count / 50), hits / MostLonger) ? (width, hits) : (0, 0);
    }

    private static int BareLength(ReadOnlySpan<char> line, int length, WidthMeasure measure)
    {
        for (var hung = 0; hung < MostHanging && line.Length > 1 && Punctuation.MayNotOpen(line[^1]); hung++)
        {
            length -= WidthOf(line[^1], measure);
            line = line[..^1];
        }

        // A word is not broken: the line goes on to its end.
        for (var word = 0; word < LongestWord && line.Length > 1 && char.IsAsciiLetterOrDigit(line[^1]) && char.IsAsciiLetterOrDigit(line[^2]); word++)
        {
            length--;
            line = line[..^1];
        }

        return length;
    }

    /// <summary>What is never broken: a word or number, or one character, with opening punctuation before and closing behind it.</summary>
    private static int UnitLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length - 1 && Punctuation.MayNotClose(text[at])) at++;
        var start = at++;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[at])) at++;
        while (at < text.Length && Punctuation.MayNotOpen(text[at])) at++;
        return at;
    }

    private static int LengthOf(ReadOnlySpan<char> text, WidthMeasure measure)
    {
        if (measure == WidthMeasure.Characters) return text.Length;
        var length = 0;
        foreach (var c in text) length += WidthOf(c, measure);
        return length;
    }

    private static int WidthOf(char c, WidthMeasure measure) => c switch
    {
        _ when measure == WidthMeasure.Characters => 1,
        '\u200B' or '\u2060' or '\uFEFF' => 0,
        < '\u00A1' or (>= '\uD800' and <= '\uDFFF') or (>= '\uFF61' and <= '\uFFDF') => 1,
        >= '\u2E80' => 2,
        _ => measure == WidthMeasure.Columns && !SentenceKey.IsSpace(c) ? 2 : 1,
    };
}
