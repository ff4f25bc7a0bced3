using System.Text;

namespace UnionKb.Text.Pinyin;

/// <summary>Alphabetical order of Chinese titles: as dictionaries have it, character by character, by syllable, tone, then the character itself.</summary>
public static class Pinyin
{
    // First unit of a reading and of anything else that is not ASCII: ASCII stands first, what cannot be pronounced last.
    private const char Reading = '\u4000';
    private const char Other = '\u7000';

    /// <summary>
    /// A key whose ordinal order is the order of titles. Width, case and punctuation do not count unless all else is equal.
    /// </summary>
    /// <param name="reading">The title's own reading where the generated one would be wrong: <c>tiáo jiě</c>, <c>tiao2 jie3</c> or <c>tiao jie</c>.</param>
    public static string SortKey(string title, string? reading = null) => SortKey(Elements(title), title, reading);

    /// <summary>The letter that a title stands under and its key, the characters looked up once.</summary>
    public static (char Initial, string Key) Order(string title, string? reading)
    {
        var elements = Elements(title);
        return (Initial(elements, reading), SortKey(elements, title, reading));
    }

    private static string SortKey(List<(Rune Rune, int Rank)> elements, string title, string? reading)
    {
        var key = new StringBuilder();
        var given = reading is null ? [] : PinyinReading.Parse(reading);
        var fits = given.Length == elements.Count(e => !e.Rune.IsAscii);
        var next = 0;
        foreach (var (rune, rank) in elements)
        {
            if (!rune.IsAscii) key.Append(Mark(fits ? PinyinTable.Shared.RankOf(given[next++]) : rank));
            key.Append(rune.ToString());
        }

        // A reading that does not go character by character stands alone.
        if (given.Length > 0 && !fits) key.Clear().AppendJoin('\0', given.Select(g => Mark(PinyinTable.Shared.RankOf(g))));
        return key.Append('\0').Append(title).ToString();
    }

    /// <summary>Whether a written reading has one known syllable for each character of a title that can be pronounced.</summary>
    public static bool Fits(string title, string reading)
    {
        var given = PinyinReading.Parse(reading);
        return given.Length == Elements(title).Count(e => !e.Rune.IsAscii) && Array.TrueForAll(given, PinyinTable.Shared.Knows);
    }

    /// <summary>The letter a title stands under, <c>A</c> to <c>Z</c>, or <c>#</c>; quotation marks and brackets in front do not count.</summary>
    public static char Initial(string title, string? reading = null) => Initial(Elements(title), reading);

    private static char Initial(List<(Rune Rune, int Rank)> runes, string? reading)
    {
        if (reading is not null && PinyinReading.Parse(reading) is [var first, ..] && char.IsAsciiLetter(first[0])) return char.ToUpperInvariant(first[0]);
        if (runes.Count == 0) return '#';
        var letter = runes[0].Rank >= 0 ? PinyinTable.Shared.NameOf(runes[0].Rank)[0] : (char)Math.Min(runes[0].Rune.Value, char.MaxValue);
        return char.IsAsciiLetter(letter) ? char.ToUpperInvariant(letter) : '#';
    }

    /// <summary>The syllables of a text without tones, <c>v</c> for ü; runs of ASCII letters and digits count as one, everything else is left out.</summary>
    public static IReadOnlyList<string> Syllables(string text)
    {
        var syllables = new List<string>();
        var inWord = false;
        foreach (var (rune, rank) in Elements(text, keepAll: true))
        {
            if (rank >= 0) syllables.Add(PinyinTable.Shared.NameOf(rank)[..^1]);
            var isWord = rune.IsAscii && Rune.IsLetterOrDigit(rune);
            if (isWord && inWord) syllables[^1] += rune.ToString();
            else if (isWord) syllables.Add(rune.ToString());
            inWord = isWord;
        }

        return syllables;
    }

    /// <summary>
    /// One reading without tone for each character of a folded text, empty where there is none. A reading that was given counts when it has a
    /// syllable for each character that can be pronounced.
    /// </summary>
    public static string[] Readings(string folded, string? reading = null)
    {
        var elements = Elements(folded, keepAll: true);
        var readings = elements.ConvertAll(e => e.Rank < 0 ? "" : PinyinTable.Shared.NameOf(e.Rank)[..^1]).ToArray();
        var given = reading is null ? [] : PinyinReading.Parse(reading);
        if (given.Length == 0 || given.Length != readings.Count(r => r.Length > 0)) return readings;
        var next = 0;
        return Array.ConvertAll(readings, r => r.Length == 0 ? "" : given[next++].TrimEnd('1', '2', '3', '4', '5'));
    }

    /// <summary>The letters, digits and characters of a folded text, each with its reading (-1: none).</summary>
    private static List<(Rune Rune, int Rank)> Elements(string text, bool keepAll = false)
    {
        var folded = Folding.Folding.Fold(text).AsSpan();
        var elements = new List<(Rune, int)>(folded.Length);
        while (folded.Length > 0)
        {
            if (PinyinTable.Shared.WordAt(folded) is { } ranks)
            {
                for (var k = 0; k < ranks.Length; k++) elements.Add((new Rune(folded[k]), ranks[k]));
                folded = folded[ranks.Length..];
                continue;
            }

            Rune.DecodeFromUtf16(folded, out var rune, out var length);
            if (keepAll || Rune.IsLetterOrDigit(rune)) elements.Add((rune, PinyinTable.Shared.RankOf(rune.Value)));
            folded = folded[length..];
        }

        return elements;
    }

    private static char Mark(int rank) => rank < 0 ? Other : (char)(Reading + rank);
}
