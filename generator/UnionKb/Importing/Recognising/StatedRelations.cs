using System.Buffers;
using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Sentences that state a relation between two named things, in the text's own words: S印发《O》, S通过的《O》, S提出…“O”, S是O的组成部分,
/// 以S为基本形式的O, 建立O，由S牵头, S实行O制度. Both ends must stand in the sentence by name; one that is left out (更是…的组成部分) or only pointed at
/// (这, 其) is no end; nor is 国家, whom every law names.
/// </summary>
internal static partial class StatedRelations
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["印发", "发布", "颁布", "制定", "通过", "提出", "组成部分", "重要方面", "基本形式", "基本途径", "牵头", "实行", "推行", "执行", "采取", "建立健全"], StringComparison.Ordinal);

    public static StatedRelation[] Find(IEnumerable<SourceSentence> sentences)
    {
        var found = new List<StatedRelation>();
        foreach (var sentence in sentences)
        {
            if (!sentence.Text.AsSpan().ContainsAny(Words)) continue;
            foreach (var pattern in new[] { Issues(), Puts(), IsPart(), IsForm(), Leads(), Practises() })
            {
                foreach (Match match in pattern.Matches(sentence.Text))
                {
                    var (subject, other) = (Lead().Replace(match.Groups["s"].Value, ""), match.Groups["o"].Value);
                    if (subject.Length < 2 || other.Length < 2 || subject == "国家" || Pointer().IsMatch(subject) || Pointer().IsMatch(other)) continue;
                    found.Add(new StatedRelation(subject, match.Groups["w"].Value, other, sentence.Address.Line, sentence.Address.Sentence));
                }
            }
        }

        return [.. found.Distinct()];
    }

    [GeneratedRegex("(?<=^|[，。；：])(?<s>[^，。；：《》“”]{2,24}?)(?:联合|共同|正式)?(?<w>印发|发布|颁布|制定|通过)(?:了|的)?(?<o>《[^《》]+》)")]
    private static partial Regex Issues();

    [GeneratedRegex("(?<=^|[，。；：])(?<s>[^，。；：《》“”]{2,20}|《[^《》]+》)(?<w>提出)(?:了|，)?[^，。；“”]{0,8}(?<o>“[^”]+”)")]
    private static partial Regex Puts();

    [GeneratedRegex("(?<=^|[，。；：])(?<s>[^，。；：、《》“”是]{2,20})是(?<o>[^，。；：、《》“”]{2,24})的(?:重要|主要|有机)?(?<w>组成部分|重要方面)")]
    private static partial Regex IsPart();

    [GeneratedRegex("以(?<s>[^，。；：、以]{2,16})为(?<w>基本形式|基本途径)的(?<o>[^，。；：、]{2,16})")]
    private static partial Regex IsForm();

    [GeneratedRegex("(?:建立|设立|成立|组建)(?:了)?(?<o>[^，。；：、]{2,16})，由(?<s>[^，。；：、]{2,16})(?<w>牵头)")]
    private static partial Regex Leads();

    [GeneratedRegex("(?<=^|[，。；：])(?<s>[^，。；：、《》“”]{2,12})(?<w>实行|推行|执行|采取|建立健全)(?<o>[^，。；：]{2,30}(?:制度|机制|规定))(?=$|[，。；])")]
    private static partial Regex Practises();

    /// <summary>Words in front of a subject that are no part of it.</summary>
    [GeneratedRegex("^(?:同时|目前|当前|近年来|由|经|并|还|也|又|要|应当|必须|在)+")]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:这|那|其|它|此|我们|他|她|以上|上述|本|该|之|更|都|也|不|可以|应当|必须|依法|有)")]
    private static partial Regex Pointer();
}
