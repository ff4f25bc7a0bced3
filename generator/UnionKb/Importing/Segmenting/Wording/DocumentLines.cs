using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>
/// Short lines that official texts have and that are no headings: dates, document numbers, who passed or issued it, addressees, salutations,
/// captions, notes in brackets (GB/T 9704-2012, 7.2 and 7.3).
/// </summary>
internal static partial class DocumentLines
{
    public static bool Is(string text) => Line().IsMatch(text);

    [GeneratedRegex(
        """
        ^(?:
          [（(].*[）)]                                                   # a note in brackets
        | .*[〔\[（(]\d{4}[〕\]）)]\s?第?\d+号                            # a document number
        | 第\d+号 | 目录 | 目次
        | [\d〇○一二三四五六七八九十]{2,4}(?:年|-|/|\.)(?:[\d一二三四五六七八九十]{1,3}(?:月|-|/|\.).{0,60})?   # a date, or what happened on it
        | 附(?:[:：].{0,60}|件[\d一二三四五六七八九十]*[:：]?.{0,60})
        | [图表]\s?[\d一二三四五六七八九十]+.*
        | (?:尊敬的|各位|同志们|朋友们|女士们).{0,30}
        | ——?.*
        | 此致|敬礼|此致\s?敬礼|祝好|特此(?:公告|通知|通报|函告|说明|证明|声明|申请|报告|请示)|(?:谨)?以上|妥否|完   # how letters and papers close
        | [^，。]{2,30}(?:发布|公布|通过|印发|批准|施行|签发)
        | (?:来源|作者|编者|记者|发布时间|发布日期|责任编辑|主持人|索引号|主题分类|发文机关|发布机构|成文日期|生成日期|发文字号|有效性|地点|时间|出席|列席|记录)[:：].*
        | .{0,12}(?:省长|市长|主席|主任|部长|院长|书记|总理|州长|区长|县长)\s?\p{IsCJKUnifiedIdeographs}{2,4}
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
