using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Items that count themselves by 一是, 二是 …, 第一，第二， … or 首先，其次，最后. Inside a paragraph they end at the next count or at the end of
/// the sentence; across paragraphs each paragraph that begins with the next count is an item. The two scopes are kept apart, and a heading
/// ends a series.
/// </summary>
internal static partial class SeriesRule
{
    public static Series[] Find(IEnumerable<Segment> segments)
    {
        var found = new List<Series>();
        var open = new List<Segment>();
        var kind = "";
        foreach (var segment in segments)
        {
            if (segment.Kind != SegmentKind.Paragraph)
            {
                Close(open, found);
                continue;
            }

            var counts = Count().Matches(segment.Text);
            if (counts.Count == 0) continue;
            var leads = counts[0].Index == 0 ? counts[0] : null;
            if (leads is not null && (NumberOf(leads) != open.Count + 1 || KindOf(leads) != kind)) Close(open, found);
            if (leads is not null && NumberOf(leads) == open.Count + 1)
            {
                kind = KindOf(leads);
                open.Add(segment);
            }

            if (Inline(segment.Text, counts, leads is null ? 0 : 1) is { } items) found.Add(new Series(items, segment.Line, segment.Line));
            else if (leads is not null && Inline(segment.Text, counts, 0) is { } own) found.Add(new Series(own, segment.Line, segment.Line));
        }

        Close(open, found);
        return [.. found.OrderBy(s => s.FirstLine)];
    }

    private static void Close(List<Segment> open, List<Series> found)
    {
        if (open.Count >= 2) found.Add(new Series([.. open.Select(s => ItemOf(s.Text[Count().Match(s.Text).Length..], false))], open[0].Line, open[^1].Line));
        open.Clear();
    }

    private static string[]? Inline(string text, MatchCollection counts, int first)
    {
        var items = new List<string>();
        for (var i = first; i < counts.Count; i++)
        {
            if (NumberOf(counts[i]) != items.Count + 1 || KindOf(counts[i]) != KindOf(counts[first])) break;
            var isLast = i + 1 >= counts.Count || NumberOf(counts[i + 1]) != items.Count + 2;
            var start = counts[i].Index + counts[i].Length;
            items.Add(ItemOf(isLast ? text[start..] : text[start..counts[i + 1].Index], isLast));
        }

        return items.Count >= 2 ? [.. items] : null;
    }

    /// <summary>The item without the punctuation that ends it; the last item, and one that fills a paragraph, is its first sentence.</summary>
    private static string ItemOf(string text, bool isLast)
    {
        var end = text.AsSpan().IndexOfAny(isLast ? "。；" : "。");
        return (end < 0 ? text : text[..end]).TrimEnd('；', '，', '。', '、', ' ');
    }

    private static string KindOf(Match match) => match.Groups["is"].Success ? "是" : match.Groups["nth"].Success ? "第" : "首先";

    private static int NumberOf(Match match)
    {
        if (match.Groups["is"].Success) return ChineseNumber.Parse(match.Groups["is"].ValueSpan);
        if (match.Groups["nth"].Success) return ChineseNumber.Parse(match.Groups["nth"].ValueSpan);
        return match.ValueSpan[0] switch { '首' => 1, '其' => 2, _ => 3 };
    }

    [GeneratedRegex("(?<=^|[。；：，、！？“）])(?:(?<is>[一二三四五六七八九十]{1,2})是(?!否)|第(?<nth>[一二三四五六七八九十]{1,2})[，、]|首先，|其次，|(?:再次|最后)，)")]
    private static partial Regex Count();
}
