using System.Text.RegularExpressions;
using UnionKb.Model;

namespace UnionKb.Emitting.Reports;

/// <summary>
/// Numeral abbreviations in the page texts: a quoted run of three to eight Han characters that begins with a numeral and is not numerals
/// only. One that is explained where it stands (a bracket, 即, 是指 behind it) is left out, and one that has a page awaiting its explanation.
/// </summary>
internal static partial class NumeralReport
{
    public static ReportItem[] Of(Site site)
    {
        var awaited = site.Pages.Where(p => p.Page.Front.Pending.Length > 0)
            .SelectMany(p => p.Page.Front.Aliases.Prepend(p.Title)).ToHashSet(StringComparer.Ordinal);
        var places = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var block in page.Blocks)
            {
                if (!block.Text.Contains('“')) continue;
                foreach (Match match in Pattern().Matches(block.Text))
                {
                    if (match.Groups["term"].Value.All(IsNumeral) || awaited.Contains(match.Value) || awaited.Contains(match.Groups["term"].Value)) continue;
                    if (!places.TryGetValue(match.Value, out var pages)) places[match.Value] = pages = [];
                    pages.Add(page.Index);
                }
            }
        }

        return [.. places.Select(p => new ReportItem(p.Key, "", [.. p.Value]))];
    }

    private static bool IsNumeral(char c) => "一二三四五六七八九十百千万两零〇".Contains(c);

    [GeneratedRegex("“(?<term>[一二三四五六七八九十百千万两][\u4E00-\u9FFF]{2,7})”(?!（|\\(|即|是指|就是)")]
    private static partial Regex Pattern();
}
