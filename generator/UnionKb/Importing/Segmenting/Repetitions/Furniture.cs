using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Repetitions;

/// <summary>
/// Lines of the page around a text: buttons and paths of web pages, page numbers of printed ones, rules of = and -. A line counts only when it is nothing
/// but that; a sentence that mentions printing stays.
/// </summary>
internal static partial class Furniture
{
    private const int Longest = 60;
    private const int Tiny = 4;
    private const int FewestButtons = 3;

    public static void Apply(Segment[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (RuleLine.Is(segments[i].Text) || (segments[i].Text.Length <= Longest && Line().IsMatch(segments[i].Text)))
                Leave(segments, i);
        }

        LeaveRun(segments);
    }

    private static void Leave(Segment[] segments, int i) => segments[i] = segments[i] with { Kind = SegmentKind.Furniture, Rule = StructureRule.Furniture };

    /// <summary>Tiny lines before the first real one are buttons as well when most of the lines up to the last button are.</summary>
    private static void LeaveRun(Segment[] segments)
    {
        var (last, buttons) = (-1, 0);
        for (var i = 0; i < segments.Length && (segments[i].Kind == SegmentKind.Furniture || IsTiny(segments[i])); i++)
        {
            if (segments[i].Kind != SegmentKind.Furniture) continue;
            buttons++;
            if (buttons >= FewestButtons && buttons * 2 > i + 1) last = i;
        }

        for (var i = 0; i < last; i++) Leave(segments, i);
    }

    private static bool IsTiny(Segment segment) => segment.Text.Length <= Tiny && segment.Mark.Kind == MarkKind.None && segment.Form.IsPlain;

    [GeneratedRegex(
        """
        ^(?:[【\[\s]*
          (?:打印(?:本页|此页|本文)?|下载|全屏|分享|收藏|纠错|相关(?:报道|新闻|阅读|链接|文章)[:：]?|字[体号][:：]\s?加大\s?减小|关闭(?:本页|窗口|此页)?|返回(?:顶部|首页|列表|上一页)|收藏(?:本页|本站)?|设为首页|加入收藏
            |我要纠错|扫一扫.{0,14}|分享到?[:：].{0,30}|
          分享到(?:微信|微博|朋友圈).{0,20}|[上下]一[篇页](?:[:：].*)?|字[体号]大?小?[:：]?[\s【\[]*(?:特?大|[小中大])[\s】\]|【\[小中大|｜]*|点击(?:数|量|次数)[:：]?\d*|
          浏览(?:数|量|次数)?[:：]?\s?\d+\s?次?|阅读(?:数|量|次数)?[:：]\d+|[（(]?责任编辑[:：].{0,20}|(?:您)?(?:当前|现在)?(?:所在)?(?:的)?位置[:：].*|(?:网站)?首页(?:\s?[>＞»›/].*)+|
          网站地图|版权所有.{0,40}|[^。]{0,20}ICP备\d+号.{0,20}|第\d+页(?:[,，/]?共\d+页)?|[—–-]\s?\d{1,4}\s?[—–-])
          [】\]\s|｜]*
        )+$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
