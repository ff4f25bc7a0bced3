using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// A sentence whose clauses say in parallel what holds for each type of one thing: A类企业…，B类企业…，C类企业… or 对A的职工，…；对B的职工，….
/// At least two clauses in a row begin with a type; each becomes a row in the text's words.
/// </summary>
internal static partial class TypeTables
{
    private const int LongestType = 16;

    /// <summary>Nouns that name kinds of bodies and people; the longer first.</summary>
    private static readonly string[] Nouns = ["企事业单位", "事业单位", "企业", "单位", "职工", "人员", "家庭", "机构", "学校", "群众", "学生", "农户", "居民"];

    public static TypeTable[] Find(IEnumerable<SourceSentence> sentences)
    {
        var found = new List<TypeTable>();
        foreach (var sentence in sentences)
        {
            if (Table(sentence) is { } table) found.Add(table);
        }

        return [.. found];
    }

    private static TypeTable? Table(SourceSentence sentence)
    {
        var text = sentence.Text.TrimEnd('。', '！');
        foreach (var mark in "；，")
        {
            var clauses = text.Split(mark);
            if (clauses.Length < 2) continue;
            foreach (var noun in Nouns)
            {
                var rows = Rows(clauses, noun, mark);
                if (rows.Length >= 2) return new TypeTable(noun, rows, sentence.Address.Line, sentence.Address.Sentence);
            }
        }

        return null;
    }

    /// <summary>The longest run of clauses that begin with a type.</summary>
    private static (string, string)[] Rows(string[] clauses, string noun, char mark)
    {
        var best = new List<(string, string)>();
        var run = new List<(string, string)>();
        foreach (var clause in clauses)
        {
            if (Row(clause, noun, mark) is { } row && !run.Exists(r => r.Item1 == row.Type)) run.Add(row);
            else run.Clear();
            if (run.Count > best.Count) best = [.. run];
        }

        return [.. best];
    }

    private static (string Type, string Text)? Row(string clause, string noun, char mark)
    {
        var start = 0;
        if (mark == '；')
        {
            // The first clause may stand behind an introduction; 对 opens the type.
            start = clause.LastIndexOf('对') + 1;
            if (start == 0) return null;
            var comma = clause.IndexOf('，', start);
            var end = comma < 0 ? -1 : clause.LastIndexOf(noun, comma, StringComparison.Ordinal);
            return end <= start || end + noun.Length != comma || comma - start > LongestType ? null : (clause[start..comma], clause[(comma + 1)..]);
        }

        var match = Kind().Match(clause);
        if (!match.Success || !match.Value.EndsWith(noun, StringComparison.Ordinal) || match.Length > LongestType) return null;
        var rest = clause[match.Length..];
        return rest.Length >= 4 && rest[0] is not ('的' or '和' or '、' or '与' or '及' or '等' or '中' or '内') ? (match.Value, rest) : null;
    }

    /// <summary>A kind by ownership, form or size: nothing but such words before the noun.</summary>
    [GeneratedRegex(
        """
        ^(?:(?:国有|国有控股|集体|非公|非公有制|公有制|民营|私营|个体|外商投资|外资|合资|混合所有制|公司制|股份制|合伙|小微|中小微?|大型|中型|小型|微型|
        规模以上|机关|企业|企|事业|公办|民办|中央|地方|城镇|农村|在职|退休|脱产|全日制)(?:、|和|及|与)?)+(?:企事业单位|事业单位|企业|单位|职工|人员|家庭|机构|学校|居民)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
