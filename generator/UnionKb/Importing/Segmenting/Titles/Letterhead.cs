using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Titles;

/// <summary>
/// What stands above the title of an official document: copy number, secrecy, urgency, the issuer's sign (issuer and 文件), document number,
/// signer (GB/T 9704-2012, 7.2); on web pages the path and the table of attributes, 索引号, 发文机关, 成文日期 (Regulations on the Disclosure of Government
/// Information, 2019, art. 12); in newspapers the name of the paper and the day of the week; 附件1 or （征求意见稿）. The title is the line behind it.
/// </summary>
internal static partial class Letterhead
{
    private const int Most = 16;

    /// <summary>How many lines at the start of a text are such; 0 when no title can follow.</summary>
    /// <param name="line">The trimmed line of an index below <paramref name="count"/>.</param>
    public static int LinesOf(Func<int, string> line, int count)
    {
        var lines = 0;
        var sure = false;
        for (; lines < count && lines < Most && Part().Match(line(lines)) is { Success: true } part; lines++) sure |= part.Groups["sure"].Success;
        return sure && lines < count ? lines : 0;
    }

    [GeneratedRegex(
        """
        ^(?:
          (?<sure> \P{P}{1,12} [〔\[（(【]\d{4}[〕\]）)】] \s? 第?\d+号 (?:\s*签发人[:：].{0,12})? )
        | \p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、\s]{2,40}文\s?件
        | (?:绝密|机密|秘密)(?:★.{0,8})? | 特急 | 加急 | 平急 | \d{6} | 签发人[:：].{0,12}
        | (?<sure> (?:索\s*引\s*号|主题(?:分类|词)|发文机关|发布机构|成文日期|生成日期|发文字号|文\s*号|标\s*题|发布日期|有\s*效\s*性|时效性|公开方式|信息类别|发布时间
            |来\s*源|作\s*者|编\s*辑|责任编辑|浏览次数|阅读次数|点击数|字\s*号) \s* [:：].* )
        | (?<sure> \d{4}年\d{1,2}月\d{1,2}日 \s* 星期[一二三四五六日天] .{0,12} )
        | \d{4}年\d{1,2}月\d{1,2}日
        | (?<sure> \p{IsCJKUnifiedIdeographs}{2,6}(?:日报|晚报|晨报|早报|时报|商报|法制报) )
        | (?<sure> 附件\s?[\d一二三四五六七八九十]{1,2} [:：]? )
        | (?<sure> [（(](?:征求意见稿|公开征求意见稿|送审稿|草案|修订草案)[）)] )
        | (?<sure> (?:网站)?首页(?:\s*[>＞»›]\s*.+)+ | (?:您)?(?:当前|现在)?(?:所在)?(?:的)?位置[:：].* )
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
