using System.Text;
using System.Text.Json;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>Pages that do not have the words of a query but are meant by it: by another name, a code, the summary, a reading, a spelling.</summary>
internal sealed class RelatedPages(Shards shards, IndexHead head, TextBlocks texts)
{
    private const int Most = 5;
    private const int LongestTyped = 60;
    private const int LongestMistake = 40;

    /// <param name="query">The whole query.</param>
    /// <param name="words">Its folded words.</param>
    /// <param name="found">Pages that have the words.</param>
    /// <param name="inSummary">Pages that have them, some perhaps only in the summary.</param>
    public RelatedPage[] Of(string query, string[] words, HashSet<int> found, int[] inSummary)
    {
        var whole = Variants.Fold(query);
        var pages = new List<(int Number, RelatedPage Page)>();
        var aliases = shards.Json("aliases");
        foreach (var entry in aliases.Where(e => e[5].GetString() is { Length: > 0 } code && Variants.Fold(code) == whole))
        {
            found.Remove(entry[0].GetInt32());
            Add(entry, "code", entry[5].GetString()!, null);
        }

        var saysSomething = Array.Exists(words, word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit));
        foreach (var equal in new[] { true, false })
        {
            foreach (var entry in aliases)
            {
                var names = entry.EnumerateArray().Skip(6).Select(name => name.GetString()!);
                var name = names.FirstOrDefault(n => Variants.Fold(n) is var folded && (equal ? folded == whole : saysSomething && words.All(w => folded.Contains(w, StringComparison.Ordinal))));
                if (name is not null && pages.Count < Most) Add(entry, "alias", name, null);
            }
        }

        foreach (var page in inSummary.Where(page => !found.Contains(page) && !pages.Exists(p => p.Number == page)).Take(Math.Max(0, Most - pages.Count)))
        {
            var summary = texts.At(head.SummaryStarts[page]).Block;
            pages.Add((page, new RelatedPage(summary.Page, "summary", summary.Text.Source, null)));
        }

        var typed = string.Concat(words).Replace(" ", "", StringComparison.Ordinal);
        if (IsTyped(typed)) AddReadings(typed);
        if (words.Length == 1 && saysSomething && found.Count == 0 && pages.Count == 0) AddSpellings([.. words[0].EnumerateRunes()]);
        return [.. pages.Take(Most).Select(p => p.Page)];

        void Add(JsonElement entry, string via, string name, string? anchor)
        {
            var number = entry[0].GetInt32();
            if (found.Contains(number) || pages.Exists(p => p.Number == number)) return;
            pages.Add((number, new RelatedPage(TextBlocks.Address(entry, 1), via, name, anchor)));
        }

        void AddReadings(string letters)
        {
            foreach (var (entry, name, anchor) in ByReading(letters))
            {
                if (pages.Count < Most) Add(entry, "pinyin", name, anchor);
            }
        }

        void AddSpellings(Rune[] letters)
        {
            if (letters.Length is < 2 or > LongestMistake) return;
            foreach (var (entry, name) in BySpelling(letters))
            {
                if (pages.Count < Most) Add(entry, "spelling", name, null);
            }
        }
    }

    private static bool IsTyped(string typed) =>
        typed.Length is > 1 and <= LongestTyped && typed.Any(char.IsAsciiLetterLower) && typed.EnumerateRunes().All(IsTyped);

    private static bool IsTyped(Rune rune) => rune.Value is (>= 'a' and <= 'z') or (>= 0x3400 and <= 0x9FFF);

    /// <summary>Names that can be read so: from their start first, titles before headings, shorter ones first.</summary>
    private IEnumerable<(JsonElement Entry, string Name, string? Anchor)> ByReading(string typed)
    {
        var names = shards.Json("names");
        var hits = new List<(int Level, string Name, int Page, string? Anchor)>();
        foreach (var entry in names)
        {
            foreach (var (name, readings) in NamesOf(entry))
            {
                var level = Readings.Match(Variants.Fold(name), readings, typed);
                if (level > 0) hits.Add(((level * 2) + 1, name, entry[0].GetInt32(), null));
            }
        }

        foreach (var entry in shards.Json("headings"))
        {
            var name = entry[0].GetString()!;
            var level = Readings.Match(Variants.Fold(name), entry[1].GetString()!, typed);
            for (var k = 2; level > 0 && k < entry.GetArrayLength(); k += 2) hits.Add((level * 2, name, entry[k].GetInt32(), entry[k + 1].GetString()));
        }

        return hits.OrderByDescending(h => h.Level).ThenBy(h => h.Name.Length).ThenBy(h => h.Page).Select(h => (names[h.Page], h.Name, h.Anchor));
    }

    private IEnumerable<(JsonElement Entry, string Name)> BySpelling(Rune[] letters)
    {
        var hits = new List<(int Length, int Page, JsonElement Entry, string Name)>();
        foreach (var entry in shards.Json("names"))
        {
            foreach (var (name, _) in NamesOf(entry))
            {
                if (Spellings.AreNear(Variants.Fold(name), letters)) hits.Add((name.Length, entry[0].GetInt32(), entry, name));
            }
        }

        return hits.OrderBy(h => h.Length).ThenBy(h => h.Page).Select(h => (h.Entry, h.Name));
    }

    private static IEnumerable<(string Name, string Readings)> NamesOf(JsonElement entry)
    {
        for (var k = 5; k < entry.GetArrayLength(); k += 2) yield return (entry[k].GetString()!, entry[k + 1].GetString()!);
    }
}
