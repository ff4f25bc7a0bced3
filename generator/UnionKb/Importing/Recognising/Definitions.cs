using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Sentences that say what something is: 本条例所称X，是指…, X是指…, and X是…的… where a noun follows. A sentence that ends in 是…的 judges and
/// defines nothing, nor does one with such a clause; neither does one about 这, 其 or 我们, nor a question.
/// </summary>
internal static partial class Definitions
{
    public static Definition[] Find(IEnumerable<SourceSentence> sentences)
    {
        var found = new List<Definition>();
        foreach (var sentence in sentences)
        {
            if (sentence.Text.Contains('是', StringComparison.Ordinal) && TermOf(sentence.Text) is { } term)
                found.Add(new Definition(term, sentence.Text, sentence.Address.Line, sentence.Address.Sentence));
        }

        return [.. found];
    }

    private static string? TermOf(string sentence)
    {
        var text = sentence[HeadingMark.Read(sentence).Length..];
        var said = Said().Match(text);
        if (said.Success) return said.Groups["term"].Value;
        var match = IsA().Match(text);
        if (!match.Success || Pronoun().IsMatch(match.Groups["term"].ValueSpan)) return null;
        var rest = match.Groups["rest"].Value.TrimEnd('。');
        var clauses = rest.Split('，', '；');
        if (Array.Exists(clauses, c => c.Contains('是', StringComparison.Ordinal) && c.EndsWith('的'))) return null;
        var clause = clauses[0];
        if (match.Groups["term"].Value[^1] is '都' or '也' or '就' or '则' or '仍' or '又' or '已' or '还' or '只' or '更' or '均' or '既' or '仅' or '便') return null;
        return clause.EndsWith('的') || !clause.Contains('的') ? null : match.Groups["term"].Value;
    }

    [GeneratedRegex("^(?:本[^，。]{1,8}所称|所谓)?(?:的)?(?<term>[^，。；：？！、是]{2,24})，?(?:是|系)指")]
    private static partial Regex Said();

    [GeneratedRegex("^(?<term>[^，。；：？！、是（）“”]{2,20})是(?!否|因为|为了|要|以|从|在|由|我们|不|如何|怎|什么|谁|通过)(?<rest>[^？]{4,})[。；]")]
    private static partial Regex IsA();

    [GeneratedRegex("^(?:这|那|此|其|它|他|她|我|你|您|大家|以上|上述|有|如果|只有|无论|不管|特别|尤其|但|而|也|就|更|正|都|主要|很多|许多|一|二|三|四|五|六|七|八|九|十)")]
    private static partial Regex Pronoun();
}
