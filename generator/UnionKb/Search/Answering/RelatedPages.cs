using System.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>Pages that do not have the words of a query but are meant by it: by another name, a code, the summary, a reading, a spelling.</summary>
internal sealed class RelatedPages(IndexNames names, IndexHead head, TextBlocks texts)
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
        foreach (var aliased in names.Aliases.Where(a => a.Code is { Length: > 0 } code && Variants.Fold(code) == whole))
        {
            found.Remove(aliased.Page);
            Add(aliased.Page, aliased.Address, "code", aliased.Code!, null);
        }

        var saysSomething = Array.Exists(words, word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit));
        AddAliases(name => name == whole);
        AddAliases(name => saysSomething && words.All(word => name.Contains(word, StringComparison.Ordinal)));
        foreach (var page in inSummary.Where(page => !found.Contains(page) && !pages.Exists(p => p.Number == page)).Take(Math.Max(0, Most - pages.Count)))
        {
            var summary = texts.At(head.SummaryStarts[page], block => block.IsSummary).Block;
            pages.Add((page, new RelatedPage(summary.Page, "summary", summary.Text.Source, null)));
        }

        var typed = string.Concat(words).Replace(" ", "", StringComparison.Ordinal);
        if (IsTyped(typed)) AddReadings(typed);
        if (words.Length == 1 && saysSomething && found.Count == 0 && pages.Count == 0) AddSpellings([.. words[0].EnumerateRunes()]);
        return [.. pages.Take(Most).Select(p => p.Page)];

        void Add(int number, PageAddress address, string via, string name, string? anchor)
        {
            if (found.Contains(number) || pages.Exists(p => p.Number == number)) return;
            pages.Add((number, new RelatedPage(address, via, name, anchor)));
        }

        void AddAliases(Func<string, bool> fits)
        {
            foreach (var aliased in names.Aliases)
            {
                var name = Array.Find(aliased.Names, n => fits(Variants.Fold(n)));
                if (name is not null && pages.Count < Most) Add(aliased.Page, aliased.Address, "alias", name, null);
            }
        }

        void AddReadings(string letters)
        {
            foreach (var (page, name, anchor) in ByReading(letters))
            {
                if (pages.Count < Most) Add(page, names.All[page].Address, "pinyin", name, anchor);
            }
        }

        void AddSpellings(Rune[] letters)
        {
            if (letters.Length is < 2 or > LongestMistake) return;
            foreach (var (page, name) in BySpelling(letters))
            {
                if (pages.Count < Most) Add(page, names.All[page].Address, "spelling", name, null);
            }
        }
    }

    private static bool IsTyped(string typed) =>
        typed.Length is > 1 and <= LongestTyped && typed.Any(char.IsAsciiLetterLower) && typed.EnumerateRunes().All(IsTyped);

    private static bool IsTyped(Rune rune) => rune.Value is (>= 'a' and <= 'z') or (>= 0x3400 and <= 0x9FFF);

    /// <summary>Names that can be read so: from their start first, titles before headings, shorter ones first.</summary>
    private IEnumerable<(int Page, string Name, string? Anchor)> ByReading(string typed)
    {
        var hits = new List<(int Level, string Name, int Page, string? Anchor)>();
        foreach (var named in names.All)
        {
            foreach (var (name, readings) in named.Names)
            {
                var level = Readings.Match(Variants.Fold(name), readings, typed);
                if (level > 0) hits.Add(((level * 2) + 1, name, named.Page, null));
            }
        }

        foreach (var heading in names.Headings)
        {
            var level = Readings.Match(Variants.Fold(heading.Text), heading.Readings, typed);
            if (level > 0) hits.AddRange(heading.Places.Select(place => (level * 2, heading.Text, place.Page, (string?)place.Anchor)));
        }

        return hits.OrderByDescending(h => h.Level).ThenBy(h => h.Name.Length).ThenBy(h => h.Page).Select(h => (h.Page, h.Name, h.Anchor));
    }

    private IEnumerable<(int Page, string Name)> BySpelling(Rune[] letters) => names.All
        .SelectMany(named => named.Names.Where(own => Spellings.AreNear(Variants.Fold(own.Name), letters)).Select(own => (named.Page, own.Name)))
        .OrderBy(hit => hit.Name.Length).ThenBy(hit => hit.Page);
}
