using UnionKb.Importing.Normalising;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// The marks of a line as they are written: neighbours of one kind joined, blanks at their ends left outside, and each with its delimiters. Those of
/// Markdown are taken where they are sure to be read as such (CommonMark 0.31, 6.2, with the Chinese rule for punctuation); else the tag of HTML.
/// </summary>
internal static class MarkNesting
{
    /// <summary>A mark with what opens and closes it.</summary>
    public readonly record struct WrittenMark(InlineMark Mark, string Open, string Close)
    {
        public int Start => Mark.Span.Start;

        public int End => Mark.Span.End;
    }

    /// <summary>In the order in which they open, the outer before the inner.</summary>
    public static WrittenMark[] Of(string text, InlineMark[] marks, TextSpan place)
    {
        var joined = new List<InlineMark>();
        foreach (var group in marks.Where(m => m.Kind <= InlineMarkKind.Code).GroupBy(m => (m.Kind, m.Target)))
        {
            foreach (var mark in group.OrderBy(m => m.Span.Start))
            {
                var (start, end) = (Math.Max(place.Start, mark.Span.Start), Math.Min(place.End, mark.Span.End));
                if (start >= end) continue;
                var last = joined.Count - 1;
                // Code is one piece with its own characters.
                var joins = last >= 0 && joined[last].Kind == mark.Kind && joined[last].Target == mark.Target && mark.Kind != InlineMarkKind.Code
                    && (start <= joined[last].Span.End || text.AsSpan(joined[last].Span.End, start - joined[last].Span.End).IsWhiteSpace());
                if (joins) joined[last] = joined[last] with { Span = TextSpan.FromBounds(joined[last].Span.Start, Math.Max(end, joined[last].Span.End)) };
                else joined.Add(mark with { Span = TextSpan.FromBounds(start, end) });
            }
        }

        InlineMark[] trimmed =
        [
            .. joined.Where(m => !IsInLink(m, joined)).Select(m => Trimmed(text, m)).Where(m => m.Span.Length > 0)
                .OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Kind),
        ];
        return Array.ConvertAll(trimmed, m => Delimited(text, m, trimmed));
    }

    /// <summary>A link holds no other (CommonMark 0.31, 6.3): the outer one stays.</summary>
    private static bool IsInLink(InlineMark mark, List<InlineMark> all) => mark.Kind == InlineMarkKind.Link && all.Exists(o =>
        o.Kind == InlineMarkKind.Link && o != mark && o.Span.Start <= mark.Span.Start && o.Span.End >= mark.Span.End
        && (o.Span.Length > mark.Span.Length || all.IndexOf(o) > all.IndexOf(mark)));

    private static InlineMark Trimmed(string text, InlineMark mark)
    {
        var (start, end) = (mark.Span.Start, mark.Span.End);
        while (start < end && SentenceKey.IsSpace(text[start])) start++;
        while (end > start && SentenceKey.IsSpace(text[end - 1])) end--;
        return mark with { Span = TextSpan.FromBounds(start, end) };
    }

    private static WrittenMark Delimited(string text, InlineMark mark, InlineMark[] all) => mark.Kind switch
    {
        InlineMarkKind.Link => new(mark, "[", $"]({Address(mark.Target)})"),
        InlineMarkKind.Strong => Either(text, mark, all, "**", "strong"),
        InlineMarkKind.Emphasis => Either(text, mark, all, "*", "em"),
        InlineMarkKind.Strike => Either(text, mark, all, "~~", "del"),
        InlineMarkKind.Highlight => Either(text, mark, all, "==", "mark"),
        InlineMarkKind.Underline => Tag(mark, "u"),
        InlineMarkKind.Superscript => Tag(mark, "sup"),
        InlineMarkKind.Subscript => Tag(mark, "sub"),
        _ => new(mark, "", ""),
    };

    private static WrittenMark Tag(InlineMark mark, string name) => new(mark, $"<{name}>", $"</{name}>");

    private static WrittenMark Either(string text, InlineMark mark, InlineMark[] all, string delimiter, string name)
    {
        var isSure = Opens(text, mark.Span.Start) && Closes(text, mark.Span.End)
            && !Array.Exists(all, o => Crosses(o.Span, mark.Span) || Touches(o, mark));
        return isSure ? new(mark, delimiter, delimiter) : Tag(mark, name);
    }

    private static bool Crosses(TextSpan left, TextSpan right) => Cuts(left, right) || Cuts(right, left);

    private static bool Cuts(TextSpan left, TextSpan right) => left.Start < right.Start && left.End > right.Start && left.End < right.End;

    /// <summary>Two marks of asterisks side by side would be read as one row of them.</summary>
    private static bool Touches(InlineMark other, InlineMark mark) =>
        mark.Kind == InlineMarkKind.Emphasis && other.Kind == InlineMarkKind.Strong && (other.Span.End == mark.Span.Start || other.Span.Start == mark.Span.End);

    private static bool Opens(string text, int at) =>
        !IsPunctuation(text, at) || at == 0 || SentenceKey.IsSpace(text[at - 1]) || IsPunctuation(text, at - 1) || Chinese.Is(text, at - 1);

    private static bool Closes(string text, int end) =>
        !IsPunctuation(text, end - 1) || end == text.Length || SentenceKey.IsSpace(text[end]) || IsPunctuation(text, end) || Chinese.Is(text, end);

    private static bool IsPunctuation(string text, int at) => char.IsPunctuation(text[at]) || char.IsSymbol(text[at]);

    /// <summary>An address as the target of a link: what would end it or part it is written by its number (RFC 3986, 2.1).</summary>
    private static string Address(string address) => string.Concat(address.Select(c => c switch
    {
        ' ' => "%20",
        '(' => "%28",
        ')' => "%29",
        '|' => "%7C",
        '\\' => "%5C",
        '<' => "%3C",
        '>' => "%3E",
        _ => c.ToString(),
    }));
}
