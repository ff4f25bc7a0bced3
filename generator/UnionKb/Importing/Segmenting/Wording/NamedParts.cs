using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>
/// Parts of a text that carry a name instead of a number and stand alone on their line, in 【】 or not: 序言, 附则, 后记 and the like, and the parts of a
/// court case (Supreme People's Court, Style of Guiding Cases, 2012: 关键词, 裁判要点, 相关法条, 基本案情, 裁判结果, 裁判理由).
/// </summary>
internal static partial class NamedParts
{
    private const int LongestName = 10;

    private static readonly string[] Names = ["序言", "序", "前言", "引言", "导言", "绪论", "总则", "附则", "附录", "结语", "结束语", "后记", "跋", "参考文献"];

    private static readonly string[] CaseNames =
    [
        "关键词", "裁判要点", "裁判要旨", "裁判摘要", "相关法条", "基本案情", "简要案情", "案情简介", "争议焦点", "裁判结果", "裁判理由", "审理结果", "判决结果", "处理结果", "仲裁结果",
        "申请人请求", "案情回顾", "案件概况", "法院审理", "法院判决", "法院裁判", "裁判思路", "裁判观点", "法官解读", "法官提醒", "适用解析", "以案释法", "律师点评", "律师解读", "相关条文",
        "案例索引", "关联索引", "案例分析", "案例评析", "典型意义", "法官说法", "专家点评", "案例来源", "检察机关履职过程", "检察履职情况", "指导意义", "相关规定",
    ];

    public static void Apply(Segment[] body)
    {
        var isCase = body.Count(s => CaseNames.Contains(NameOf(s))) >= 2;
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Paragraph) continue;
            if (Names.Contains(body[i].Text) || Appendix().IsMatch(body[i].Text))
                body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.NamedPart };
            else if (isCase && CaseNames.Contains(NameOf(body[i]))) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.CasePart };
        }
    }

    /// <summary>Whether a line is the name of such a part of a case, and so no title.</summary>
    public static bool IsCasePart(Segment segment) => CaseNames.Contains(NameOf(segment));

    /// <summary>Whether a line is the name of a part of any kind.</summary>
    public static bool IsName(ReadOnlySpan<char> line) =>
        line.Length <= LongestName && (Names.Contains(line.ToString()) || CaseNames.Contains(line.ToString()));

    /// <summary>附录A （资料性） 图书登记表: the letter or number and the nature of an appendix (GB/T 1.1-2020, 8.9).</summary>
    [GeneratedRegex("^附录\\s?[A-Z一二三四五六七八九十\\d](?:$|[\\s：:（][^。；，]{0,40}$)")]
    private static partial Regex Appendix();

    private static string NameOf(Segment segment) => segment.Text.Trim('【', '】', '[', ']', '：', ' ');
}
