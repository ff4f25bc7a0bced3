using System.Text;
using UnionKb.Text.Folding;
using UnionKb.Text.Numerals;

namespace UnionKb.Text.Pinyin;

/// <summary>
/// Alphabetical order of Chinese titles: as dictionaries have it, character by character, by syllable, tone, then the character itself; numbers by
/// their value (第2条 before 第10条, 第九条 before 第十条), Latin letters with marks beside those without.
/// </summary>
public static class Pinyin
{
    // First unit of a reading and of anything else that is not ASCII: ASCII stands first, what cannot be pronounced last.
    private const char Reading = '\u4000';
    private const char Other = '\u7000';

    /// <summary>
    /// A key whose ordinal order is the order of titles. Width, case and punctuation do not count unless all else is equal.
    /// </summary>
    /// <param name="reading">The title's own reading where the generated one would be wrong: <c>tiáo jiě</c>, <c>tiao2 jie3</c> or <c>tiao jie</c>.</param>
    public static string SortKey(string title, string? reading = null) => SortKey(Letters(title), title, reading);

    /// <summary>The letter that a title stands under and its key, the characters looked up once.</summary>
    public static (char Initial, string Key) Order(string title, string? reading)
    {
        var elements = Letters(title);
        return (Initial(elements, reading), SortKey(elements, title, reading));
    }

    private static string SortKey(List<Element> elements, string title, string? reading)
    {
        var key = new StringBuilder();
        var given = reading is null ? [] : PinyinReading.Parse(reading);
        var fits = given.Length == elements.Count(e => !e.Rune.IsAscii);
        var next = 0;
        for (int at = 0, length; at < elements.Count; at += length)
        {
            length = AppendNumber(elements, at, key);
            if (length == 0)
            {
                length = 1;
                var (rune, rank, _) = elements[at];
                if (!rune.IsAscii) key.Append(Mark(fits ? PinyinTable.Shared.RankOf(given[next]) : rank));
                key.Append(rune.ToString());
            }

            for (var k = at; k < at + length; k++) next += elements[k].Rune.IsAscii ? 0 : 1;
        }

        // A reading that does not go character by character stands alone.
        if (given.Length > 0 && !fits) key.Clear().AppendJoin('\0', given.Select(g => Mark(PinyinTable.Shared.RankOf(g))));
        return key.Append('\0').Append(title).ToString();
    }

    /// <summary>
    /// Writes the number that begins here, digits or what 第 counts, so that its text order is its order; how many elements it takes, 0 for none.
    /// </summary>
    private static int AppendNumber(List<Element> elements, int at, StringBuilder key)
    {
        var first = elements[at].Rune;
        var isCount = at > 0 && elements[at - 1].Rune.Value == '第' && !elements[at].IsApart;
        if (!Rune.IsDigit(first) && !isCount) return 0;
        var run = new StringBuilder();
        for (var k = at; k < elements.Count && (k == at || !elements[k].IsApart); k++)
        {
            var (rune, _, _) = elements[k];
            if (rune.IsAscii ? !Rune.IsDigit(rune) || !first.IsAscii : first.IsAscii || !rune.IsBmp || ChineseNumber.HanLength([(char)rune.Value]) == 0) break;
            run.Append(rune.ToString());
        }

        if (run.Length == 0) return 0;
        var digits = first.IsAscii ? run.ToString().TrimStart('0') : $"{ChineseNumber.Parse(run.ToString())}";
        key.Append('0').Append((char)('0' + Math.Min(digits.Length, 40))).Append(digits);
        return run.Length;
    }

    /// <summary>Whether a written reading has one known syllable for each character of a title that can be pronounced.</summary>
    public static bool Fits(string title, string reading)
    {
        var given = PinyinReading.Parse(reading);
        return given.Length == Letters(title).Count(e => !e.Rune.IsAscii) && Array.TrueForAll(given, PinyinTable.Shared.Knows);
    }

    /// <summary>The letter a title stands under, <c>A</c> to <c>Z</c>, or <c>#</c>; quotation marks and brackets in front do not count.</summary>
    public static char Initial(string title, string? reading = null) => Initial(Letters(title), reading);

    private static char Initial(List<Element> runes, string? reading)
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
        foreach (var (rune, rank, _) in Elements(text))
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
        var elements = Elements(folded);
        var readings = elements.ConvertAll(e => e.Rank < 0 ? "" : PinyinTable.Shared.NameOf(e.Rank)[..^1]).ToArray();
        var given = reading is null ? [] : PinyinReading.Parse(reading);
        if (given.Length == 0 || given.Length != readings.Count(r => r.Length > 0)) return readings;
        var next = 0;
        return Array.ConvertAll(readings, r => r.Length == 0 ? "" : given[next++].TrimEnd('1', '2', '3', '4', '5'));
    }

    /// <summary>What counts for the order of titles: letters, digits and characters; Latin letters with marks as those without.</summary>
    private static List<Element> Letters(string text)
    {
        var letters = new List<Element>();
        var isApart = false;
        foreach (var element in Elements(text))
        {
            if (!Rune.IsLetterOrDigit(element.Rune))
            {
                isApart |= element.Rune.Value is < 0x300 or > 0x36F;
                continue;
            }

            var letter = element.Rank < 0 ? LatinBase.Of(element.Rune.Value) : '\0';
            letters.Add(element with { Rune = letter == '\0' ? element.Rune : new Rune(letter), IsApart = isApart });
            isApart = false;
        }

        return letters;
    }

    /// <summary>The characters of a text, folded, each with its reading.</summary>
    private static List<Element> Elements(string text)
    {
        var folded = Folding.Folding.Fold(text).AsSpan();
        var elements = new List<Element>(folded.Length);
        while (folded.Length > 0)
        {
            if (PinyinTable.Shared.WordAt(folded) is { } ranks)
            {
                for (var k = 0; k < ranks.Length; k++) elements.Add(new Element(new Rune(folded[k]), ranks[k]));
                folded = folded[ranks.Length..];
                continue;
            }

            Rune.DecodeFromUtf16(folded, out var rune, out var length);
            elements.Add(new Element(rune, PinyinTable.Shared.RankOf(rune.Value)));
            folded = folded[length..];
        }

        return elements;
    }

    private static char Mark(int rank) => rank < 0 ? Other : (char)(Reading + rank);

    /// <summary>A character with the rank of its reading (-1: none).</summary>
    /// <param name="IsApart">Whether something that does not count stands before it.</param>
    private readonly record struct Element(Rune Rune, int Rank, bool IsApart = false);
}
