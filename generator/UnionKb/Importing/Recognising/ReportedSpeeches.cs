using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// X指出，…, X强调，… without quotation marks, where X is a person by office or a body. What is said may run on over sentences that name nobody,
/// as far as the last one that goes on
/// with 并指出 or 还强调 in the same paragraph; without such a one only the first sentence is proposed.
/// </summary>
internal static partial class ReportedSpeeches
{
    public static ReportedSpeech[] Find(IEnumerable<SourceSentence> sentences)
    {
        var found = new List<ReportedSpeech>();
        foreach (var sentence in sentences)
        {
            var (line, number) = (sentence.Address.Line, sentence.Address.Sentence);
            var last = found.Count > 0 ? found[^1] : null;
            if (last is not null && last.Line == line && GoesOn().IsMatch(sentence.Text)) found[^1] = last with { Last = number };
            else if (Says().Match(sentence.Text) is { Success: true } match)
                found.Add(new ReportedSpeech(match.Groups["who"].Value, WhenOf(match), line, number, number));
        }

        return [.. found];
    }

    private static string? WhenOf(Match match) => match.Groups["when"].Success ? match.Groups["when"].Value : null;

    [GeneratedRegex(
        """
        ^(?:(?<when>\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)，)?(?<who>[^，。：；“”]{0,12}?(?:总书记|主席|总理|同志|省长|市长|书记|部长|主任|院长|代表|法院|检察院|委员会|会议|报告|党中央|国务院|某))
        (?:(?:在|同|于|对|就)[^。：；“]{2,60}?)?(?:深刻|明确|多次|反复|特别|曾|还)?(?:指出|强调|要求|提出|认为|表示)[，：](?!“)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex("^(?:并|还|又|同时)(?:指出|强调|要求|提出|表示)[，：]")]
    private static partial Regex GoesOn();
}
