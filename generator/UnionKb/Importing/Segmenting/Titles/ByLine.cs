using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Titles;

/// <summary>
/// The lines between the title and the text that say who wrote it: 本报记者 and a name, 文／ and a name, （作者：…）, or nothing but a name: one of the forty
/// most frequent family names (Seventh National Population Census, 2020) and one or two characters. No heading, and no row that would make
/// the first heading behind it one among rows.
/// </summary>
internal static partial class ByLine
{
    /// <summary>Title, source, date and author: more lines than these no text has above its first paragraph.</summary>
    private const int Last = 4;

    private const string FamilyNames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余";

    public static bool Is(Segment[] body, int i) =>
        i is > 0 and <= Last && body[0].Kind == SegmentKind.Title && body[i].Text.Length <= LineLength.OfHeading * 2
        && (Writers().IsMatch(body[i].Text) || (i == 1 && IsName(body[1].Text)));

    /// <summary>The same for a line of the imprint: source, date of publication.</summary>
    public static bool IsImprint(Segment[] body, int i) =>
        Is(body, i) || (i is > 0 and <= Last && body[0].Kind == SegmentKind.Title && DocumentLines.Is(body[i].Text));

    private static bool IsName(string text) => text.Length is 2 or 3 && FamilyNames.Contains(text[0]);

    [GeneratedRegex(
        "^[（(]?(?:(?:本报|本刊|本网|本台|新华社|[^，。、]{0,8}(?:日报|晚报|时报))?(?:特约|见习|实习|首席)?(?:记者|通讯员|评论员|撰稿人?|实习生)|作者|撰文|文)"
        + "\\s?[:：/／]?\\s?[\\p{IsCJKUnifiedIdeographs}·、\\s]{2,30}[）)]?$")]
    private static partial Regex Writers();
}
