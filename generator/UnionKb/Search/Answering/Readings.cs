using System.Globalization;
using System.Text;

namespace UnionKb.Search.Answering;

/// <summary>
/// Whether typed letters can be read off a name: each character by itself, by its syllable, by the syllable's first letter or zh, ch, sh; the last
/// syllable may be unfinished; spaces and marks of the name need not be typed.
/// </summary>
internal static class Readings
{
    /// <summary>2: from the start of the name, 1: from a later character, 0: not at all.</summary>
    /// <param name="name">Folded.</param>
    /// <param name="readings">A syllable, or nothing, for each character, joined by commas.</param>
    public static int Match(string name, string readings, string typed)
    {
        var letters = readings.Split(',');
        var elements = name.EnumerateRunes().Select((rune, k) => (Rune: rune, Reading: letters.ElementAtOrDefault(k) ?? "")).ToArray();
        if (ReadsFrom(elements, 0, typed)) return 2;
        for (var start = 1; start < elements.Length; start++)
        {
            if (ReadsFrom(elements, start, typed)) return 1;
        }

        return 0;
    }

    private static bool ReadsFrom((Rune Rune, string Reading)[] elements, int start, string typed)
    {
        var reached = new SortedSet<int> { 0 };
        for (var at = start; at < elements.Length && reached.Count > 0; at++)
        {
            var next = new SortedSet<int>();
            foreach (var done in reached)
            {
                var rest = typed[done..];
                if (elements[at].Reading.StartsWith(rest, StringComparison.Ordinal)) return true;
                foreach (var spelling in Spellings(elements[at].Rune.ToString(), elements[at].Reading))
                {
                    if (spelling == rest) return true;
                    if (rest.StartsWith(spelling, StringComparison.Ordinal)) next.Add(done + spelling.Length);
                }

                if (!IsLetter(elements[at].Rune)) next.Add(done);
            }

            reached = next;
        }

        return false;
    }

    private static IEnumerable<string> Spellings(string character, string reading)
    {
        yield return character;
        if (reading.Length == 0) yield break;
        yield return reading;
        yield return reading[..1];
        if (reading.Length > 1 && reading[0] is 'z' or 'c' or 's' && reading[1] == 'h') yield return reading[..2];
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
