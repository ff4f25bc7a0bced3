using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// （以下简称…）, （以下统称…）, （下称…）, （简称《…》） and the like. The long form is the title right before the bracket, else the shortest run of
/// characters before it that holds those of the short form in order and begins with its first; of a firm, the whole name.
/// </summary>
internal static partial class Abbreviations
{
    private const int LongestForm = 40;

    public static Abbreviation[] Find(IEnumerable<Segment> segments)
    {
        var found = new List<Abbreviation>();
        foreach (var segment in segments)
        {
            if (!segment.Text.Contains('称', StringComparison.Ordinal)) continue;
            foreach (Match match in Introduction().Matches(segment.Text))
            {
                foreach (var part in Between().Split(match.Groups["short"].Value))
                {
                    var name = part.Trim().Trim('“', '”', '"', '《', '》', '‘', '’');
                    if (name.Length is > 0 and <= LongestForm && !found.Exists(a => a.Short == name))
                        found.Add(new Abbreviation(name, Expansion(segment.Text[..match.Index], name), segment.Line));
                }
            }
        }

        return [.. found];
    }

    private static string? Expansion(string before, string name)
    {
        before = before.TrimEnd('”', '’', ' ');
        if (before.EndsWith('》'))
        {
            var start = before.LastIndexOf('《');
            return start < 0 ? null : before[(start + 1)..^1];
        }

        // From the end: the last place of each character before that of the next.
        var at = before.Length;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            at = at == 0 ? -1 : before.LastIndexOf(name[i], at - 1);
            if (at < 0 || before.Length - at > LongestForm) return null;
        }

        var form = before[at..];
        if (form.AsSpan().ContainsAny("，。；：")) return null;
        // A firm has its place and trade name before the trade (Provisions on the Registration of Enterprise Names, 2020, art. 6).
        var firm = Firm().Match(before).Groups["name"].Value;
        return firm.Length > form.Length && firm.Length <= LongestForm ? firm : form;
    }

    [GeneratedRegex("(?:原?告人?|上诉人|申请人|第三人|债[务权]人)?(?<name>[^，。；：、（）《》“”\\s与和同向对由被在给及将诉经为是]+(?:公司|集团|银行|厂))$")]
    private static partial Regex Firm();

    /// <summary>The punctuation between several short forms; inside quotation marks it belongs to one.</summary>
    [GeneratedRegex("、(?![^“]*”)")]
    private static partial Regex Between();

    [GeneratedRegex("[（(](?:以下|下文|下|本[^，。（）]{1,6}中?)?(?:分别|统一|合并|均|并)?(?:简称|统称|合称|称|并称)(?:为|作|之为)?[：:]?\\s?(?<short>[^（）()，。；]{1,40})[）)]")]
    private static partial Regex Introduction();
}
