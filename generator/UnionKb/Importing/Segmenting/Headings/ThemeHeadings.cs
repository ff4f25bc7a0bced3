using System.Buffers;
using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Two levels of headings that look alike: a heading that names the subject of the whole text, in words of its title, opens a part; headings
/// that name something new stand below it (theme and rheme in the progression of a text: F. Daneš, 1974). The words are those of the title
/// that a sixth of the headings, and two at least, share. It takes two parts with two new headings each; else the text has one level.
/// </summary>
internal static partial class ThemeHeadings
{
    private const int FewestHeadings = 6;
    private const int FewestParts = 2;
    private const int FewestBelow = 2;

    /// <summary>For each heading, given in order, whether it stands below; none when the text shows no such order.</summary>
    public static bool[] Below(string title, IReadOnlyList<string> headings)
    {
        var below = new bool[headings.Count];
        if (headings.Count < FewestHeadings) return below;
        var theme = ThemeOf(title, headings);
        if (theme is null || !headings[0].AsSpan().ContainsAny(theme)) return below;
        var (parts, run) = (0, 0);
        for (var i = 1; i < headings.Count; i++)
        {
            below[i] = !headings[i].AsSpan().ContainsAny(theme);
            run = below[i] ? run + 1 : 0;
            if (run == FewestBelow) parts++;
        }

        return parts >= FewestParts ? below : new bool[headings.Count];
    }

    private static SearchValues<string>? ThemeOf(string title, IReadOnlyList<string> headings)
    {
        var fewest = Math.Max(2, headings.Count / 6);
        var counts = WordsOf(title).Distinct(StringComparer.Ordinal)
            .Select(w => (Word: w, Count: headings.Count(h => h.Contains(w, StringComparison.OrdinalIgnoreCase))))
            .Where(w => w.Count >= fewest).ToArray();
        // A longer word that most headings with the shorter one have is the word; the shorter is a part of it.
        string[] words = [.. counts.Where(w => !Array.Exists(counts, l => IsPartOf(w.Word, l.Word) && l.Count * 3 >= w.Count * 2)).Select(w => w.Word)];
        return words.Length == 0 ? null : SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPartOf(string word, string longer) => longer.Length > word.Length && longer.Contains(word, StringComparison.Ordinal);

    /// <summary>Every run of two to eight characters between the function words and punctuation of the title.</summary>
    private static IEnumerable<string> WordsOf(string title)
    {
        foreach (var stretch in Between().Split(title))
        {
            for (var start = 0; start < stretch.Length - 1; start++)
            {
                for (var length = 2; length <= 8 && start + length <= stretch.Length; length++) yield return stretch.Substring(start, length);
            }
        }
    }

    [GeneratedRegex("为什么|什么|如何|怎么|怎样|为何|是否|一个|一种|一些|我们|你们|他们|自己|这个|关于|对于|以及|或者|可以|应该|需要|开始|进行|通过|[的了和与及吗呢你我他\\s\\p{P}\\p{S}]")]
    private static partial Regex Between();
}
