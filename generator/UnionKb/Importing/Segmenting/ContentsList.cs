using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// A table of contents: the line 目录 and the lines behind it that stand again further down, each a line of its own, with or without a
/// page number behind dots. It is left out, because the headings say the same.
/// </summary>
internal static class ContentsList
{
    private const int Longest = 80;

    public static void Mark(Segment[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Text is not ("目录" or "目次" or "目录：" or "【目录】")) continue;
            var end = EndOf(segments, i + 1);
            if (end == i + 1) continue;
            for (; i < end; i++) segments[i] = segments[i] with { Kind = SegmentKind.Contents, Rule = "contents" };
        }
    }

    private static int EndOf(Segment[] segments, int start)
    {
        // How often each line stands from here on; an entry stands at least once more behind the list.
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = start; i < segments.Length; i++)
        {
            if (segments[i].Text.Length <= Longest) left[KeyOf(segments[i])] = left.GetValueOrDefault(KeyOf(segments[i])) + 1;
        }

        var inList = new HashSet<string>(StringComparer.Ordinal);
        var end = start;
        while (end < segments.Length && segments[end].Text.Length <= Longest)
        {
            var key = KeyOf(segments[end]);
            if (--left[key] == 0 || !inList.Add(key)) break;
            end++;
        }

        return end;
    }

    /// <summary>Without dots, page number and the space between.</summary>
    private static string KeyOf(Segment segment)
    {
        var text = segment.Text.AsSpan();
        var end = text.Length;
        while (end > 0 && char.IsAsciiDigit(text[end - 1])) end--;
        if (end > 0 && end < text.Length && text[end - 1] is '…' or '.' or '·' or ' ' or '—') text = text[..end].TrimEnd("…. ·—");
        return SentenceKey.Of(text);
    }
}
