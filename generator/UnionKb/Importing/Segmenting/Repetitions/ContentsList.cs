using System.Globalization;
using System.Text.RegularExpressions;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Repetitions;

/// <summary>
/// A table of contents: the line 目录 and the lines behind it that stand again further down, each a line of its own, with or without a
/// page number behind dots; or, without that line, three and more such lines before the first sentence, whose second places have text
/// between them. It is known as well by what its document says of it, by dots and page numbers that grow, and in a document with links by leading to
/// places in the text, whatever the headings say. It is left out, because the headings say the same.
/// </summary>
internal static partial class ContentsList
{
    private const int Longest = 80;
    private const int FewestUnnamed = 3;

    public static void Apply(Segment[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Form.Kind == FormKind.Contents) Leave(segments, i);
        }

        LeaveRows(segments, IsPaged, FewestUnnamed);
        LeaveRows(segments, LeadsInside, FewestUnnamed);
        for (var i = 0; i < segments.Length; i++)
        {
            if (!IsName(segments[i])) continue;
            var end = EndOf(segments, i + 1);
            if (i + 1 < segments.Length && segments[i + 1].Kind == SegmentKind.Contents) Leave(segments, i);
            if (end == i + 1) continue;
            for (; i < end; i++) Leave(segments, i);
        }

        LeaveUnnamed(segments);
    }

    /// <summary>What the entries say, without page numbers: lines of the text that say the same are headings.</summary>
    public static HashSet<string> EntriesOf(IEnumerable<Segment> segments) =>
        segments.Where(s => s.Kind == SegmentKind.Contents).Select(KeyOf).ToHashSet(StringComparer.Ordinal);

    private static bool IsName(Segment segment) => segment.Text is "目录" or "目次" or "目录：" or "【目录】" or "Contents" or "Table of Contents";

    /// <summary>Leaves out each row of at least so many lines that all are of a kind, and whose page numbers do not go back.</summary>
    private static void LeaveRows(Segment[] segments, Func<Segment, int?> pageOf, int fewest)
    {
        for (var i = 0; i < segments.Length;)
        {
            var first = i;
            for (var page = 0; i < segments.Length && pageOf(segments[i]) is { } next && next >= page; i++) page = next;
            if (i - first >= fewest)
            {
                for (var line = first; line < i; line++) Leave(segments, line);
            }

            if (i == first) i++;
        }
    }

    /// <summary>The page of an entry with dots before it.</summary>
    private static int? IsPaged(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Text.Length <= Longest && Paged().Match(segment.Text) is { Success: true } entry
            ? int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>An item that is nothing but a link to a place in its own text.</summary>
    private static int? LeadsInside(Segment segment)
    {
        if (segment.Kind != SegmentKind.Paragraph || segment.Form.In is not [.., { Kind: HolderKind.Item }]) return null;
        var links = segment.Marks.Where(m => m is { Kind: InlineMarkKind.Link, Text.Length: 0 });
        var seen = segment.Marks.Where(m => m.Kind == InlineMarkKind.Silent).Sum(m => m.Span.Length) + links.Sum(l => l.Span.Length);
        return links.Any() && segment.Text.Count(c => !SentenceKey.IsSpace(c)) <= seen ? 0 : null;
    }

    [GeneratedRegex("\\S\\s?(?:…{1,}|\\.{3,}|·{3,}|_{3,}|—{2,})[….·_—\\s]*(\\d{1,4})$")]
    private static partial Regex Paged();

    private static void LeaveUnnamed(Segment[] segments)
    {
        var sentence =
            Array.FindIndex(segments, s => s.Text.Length > Longest || Punctuation.EndsSentence(s.Text) && !Punctuation.IsQuestionOrExclamation(s.Text));
        for (var start = 0; start < sentence; start++)
        {
            if (segments[start].Kind == SegmentKind.Contents) continue;
            var end = EndOf(segments, start);
            if (end - start < FewestUnnamed || !StandApart(segments, start, end)) continue;
            for (var i = start; i < end; i++) Leave(segments, i);
            return;
        }
    }

    private static void Leave(Segment[] segments, int i) => segments[i] = segments[i] with { Kind = SegmentKind.Contents, Rule = StructureRule.Contents };

    /// <summary>Whether the entries come again in their order, most of them with other lines between: a list that is pasted twice has none.</summary>
    private static bool StandApart(Segment[] segments, int start, int end)
    {
        var (at, apart) = (end, 0);
        for (var i = start; i < end; i++)
        {
            var key = KeyOf(segments[i]);
            var again = Array.FindIndex(segments, at, s => s.Text.Length <= Longest && KeyOf(s) == key);
            if (again < 0) return false;
            if (i > start && again > at) apart++;
            at = again + 1;
        }

        return apart * 2 >= end - start - 1;
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
    public static string KeyOf(Segment segment)
    {
        var text = segment.Text.AsSpan();
        var end = text.Length;
        while (end > 0 && char.IsAsciiDigit(text[end - 1])) end--;
        if (end > 0 && end < text.Length && text[end - 1] is '…' or '.' or '·' or ' ' or '—') text = text[..end].TrimEnd("…. ·—");
        return SentenceKey.Of(text);
    }
}
