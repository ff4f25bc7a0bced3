using System.Text.RegularExpressions;

namespace UnionKb.Importing.Normalising;

/// <summary>
/// White space between Chinese characters, at a line's ends and of no width is removed; any other run of it, as beside a Latin word, becomes
/// one plain space. The gap behind 第X章, 第X条, 案例X, 附录A, 图X or 表X at the start of a paragraph stays: it separates the number from the words. An
/// ideographic space between two words, of two Han characters and more each, is a separator and stays; between single characters it only
/// spreads them (总　则). A tab separates cells and stays, as one space; so do the gaps of a line that is nothing but names or cells of two to
/// four characters each, three of them or two behind a label (出席：张三 李四), and the one behind a number that opens a line without punctuation (一
/// 总体要求). Chinese itself writes no spaces.
/// </summary>
internal static partial class Spaces
{
    private const int LongestNumber = 12;

    public static void Remove(Rewriting text)
    {
        var form = FormBlanks().IsMatch(text.Text);
        var row = text.Text.AsSpan().IndexOfAny(" \u3000\u00A0") >= 0 && Row().IsMatch(text.Text);
        for (var i = 0; i < text.Text.Length;)
        {
            var end = Neighbours.After(text.Text, i);
            if (end == i)
            {
                text.Keep(i++);
                continue;
            }

            if (form && IsFormBlank(text.Text, i, end))
            {
                // Blanks to write in: a page shows ideographic ones as wide as they are.
                for (var width = 0; i < end; i++, width++)
                {
                    if (text.Text[i] == '\u3000') text.Keep(i);
                    else text.Replace(i, 1, width % 2 == 0 ? "\u3000" : "");
                }

                continue;
            }

            var ideographic = IsSeparator(text.Text, i, end) ? text.Text.IndexOf('\u3000', i) : -1;
            var kept = ideographic < 0 && Separates(text.Text, i, end, row) ? PlainestOf(text.Text, i, end) : -1;
            for (; i < end; i++)
            {
                if (i == ideographic) text.Keep(i);
                else if (i == kept) text.Replace(i, 1, " ");
                else text.Remove(i);
            }
        }
    }

    /// <summary>Two blanks and more behind a label or before 年, 月 or 日 that is followed by another such place.</summary>
    private static bool IsFormBlank(string text, int start, int end) =>
        start > 0 && end < text.Length && (end - start > 1 || text[start] == '\u3000')
        && (text[start - 1] is '：' or ':' || text[end] is '月' or '日' || text[end] is '年');

    private static bool Separates(string text, int start, int end, bool row)
    {
        if (start == 0 || end == text.Length) return false;
        if (Chinese.Is(text, start - 1) && Chinese.Is(text, end) && !row && !text.AsSpan(start, end - start).Contains('\t') && !IsBehindNumber(text, start))
            return false;
        return PlainestOf(text, start, end) >= 0;
    }

    private static bool IsSeparator(string text, int start, int end) =>
        text.AsSpan(start, end - start).Contains('\u3000') && !IsBehindNumber(text, start) && IsWord(text, start - 2, start) && IsWord(text, end, end + 2);

    private static bool IsWord(string text, int start, int end)
    {
        if (start < 0 || end > text.Length) return false;
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (!Chinese.IsHan(c)) return false;
        }

        return true;
    }

    private static bool IsBehindNumber(string text, int start)
    {
        var head = text.AsSpan(0, start).TrimStart();
        if (head.Length is > 0 and <= 3 && Capitals().IsMatch(head)) return true;
        return head.Length is >= 2 and <= LongestNumber && head[0] is '第' or '案' or '附' or '图' or '表' && NumberUnit().IsMatch(head);
    }

    /// <summary>壹　总　则: a capital numeral that opens a line.</summary>
    [GeneratedRegex("^[壹贰叁肆伍陆柒捌玖拾貳參陸貮叄]{1,3}$")]
    private static partial Regex Capitals();

    /// <summary>年    月    日, or two labels with nothing between them: 姓名：        性别：.</summary>
    [GeneratedRegex(
        "年[\\s\u3000]{2,}月[\\s\u3000]{2,}日"
        + "|[：:][\\s\u3000]{2,}[\\p{IsCJKUnifiedIdeographs}]{1,8}[：:]\\s*$|[：:][\\s\u3000]{2,}[\\p{IsCJKUnifiedIdeographs}]{1,8}[：:]\\s{2,}")]
    private static partial Regex FormBlanks();

    [GeneratedRegex(
        "^第[〇一二三四五六七八九十百千零两0-9]+(?:分?编|篇|章|节|条(?:之[一二三四五六七八九十]+)?|部分)$|^案例[一二三四五六七八九十0-9]+$"
        + "|^附[录件][一二三四五六七八九十0-9A-Z]+$|^[图表][一二三四五六七八九十0-9]+(?:[-.][0-9]+)?$")]
    private static partial Regex NumberUnit();

    [GeneratedRegex(
        "^\\s*(?:(?:[\\p{IsCJKUnifiedIdeographs}]{2,6}[:：]\\s*(?=\\S+\\s)|(?=(?:\\S+\\s+){2}\\S))"
        + "[\\p{IsCJKUnifiedIdeographs}]{2,4}(?:[ \\u3000\\u00A0]+[\\p{IsCJKUnifiedIdeographs}]{2,4})+"
        + "|[一二三四五六七八九十]{1,3}[ \\u3000\\u00A0]+[\\p{IsCJKUnifiedIdeographs}]{2,20}"
        + "|(?:[\\p{IsCJKUnifiedIdeographs}]{4}[ \\u00A0]+[\\p{IsCJKUnifiedIdeographs}]{4}"
        + "|[\\p{IsCJKUnifiedIdeographs}]{6}[ \\u00A0]+[\\p{IsCJKUnifiedIdeographs}]{6}))\\s*$")]
    private static partial Regex Row();

    /// <summary>The space to keep of a run: a plain one, else any of some width, else none (-1).</summary>
    private static int PlainestOf(string text, int start, int end)
    {
        var plain = text.IndexOf(' ', start, end - start);
        if (plain >= 0) return plain;
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i])) return i;
        }

        return -1;
    }
}
