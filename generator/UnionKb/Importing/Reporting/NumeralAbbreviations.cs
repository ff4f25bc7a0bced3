using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Reporting;

/// <summary>
/// Finds numeral abbreviations: a quoted run of three to eight Han characters that begins with a Chinese numeral and is not numerals
/// only (which would be a date, as in a festival's name). One that the text explains where it stands (a bracket, 即, 是指 behind it) is
/// left out.
/// </summary>
internal static partial class NumeralAbbreviations
{
    /// <summary>Terms with their quotation marks, each once, in text order.</summary>
    public static IEnumerable<(string Term, SourceSentence Sentence)> In(SeedText seed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in seed.Unique)
        {
            foreach (Match match in Pattern().Matches(sentence.Text))
            {
                if (!match.Groups["term"].Value.All(IsNumeral) && seen.Add(match.Value)) yield return (match.Value, sentence);
            }
        }
    }

    private static bool IsNumeral(char c) => "一二三四五六七八九十百千万两零〇".Contains(c);

    [GeneratedRegex("“(?<term>[一二三四五六七八九十百千万两][\u4E00-\u9FFF]{2,7})”(?!（|\\(|即|是指|就是)")]
    private static partial Regex Pattern();
}
