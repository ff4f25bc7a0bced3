using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Titles;
using UnionKb.Importing.Segmenting.Wording;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Puts hard-wrapped lines together again. A text is wrapped when many lines fill some width of at most 80 characters or 160 columns and none but a
/// stray one is longer (<see cref="LineWidth"/>). A full line goes on in the next one unless a blank line or an indent says that a paragraph
/// begins; where a text has no indents, a heading mark or the end of a sentence says so too. A chapter whose name breaks off at 、 goes on in
/// the next line whatever the width, because that pause ends no heading (GB/T 15834-2011, 4.5);
/// and a line never begins with the punctuation that ends a clause.
/// </summary>
internal static class WrappedLines
{
    /// <summary>Paragraphs as runs of lines.</summary>
    /// <param name="alone">Numbers of the lines that are whole: rows, items, code.</param>
    public static List<Range> Join(string text, IReadOnlyList<SourceLine> lines, Predicate<int> alone)
    {
        var width = LineWidth.Of(text, lines);
        var indents = lines.Count(l => l.Indented) >= 3;
        var paragraphs = new List<Range>();
        var title = Letterhead.LinesOf(i => Trimmed(text, lines[i]).ToString(), lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            if (first == title && lines.Count > first + 3)
                i = first + SplitTitle.LinesOf(Trimmed(text, lines[first]), Trimmed(text, lines[first + 1]), Trimmed(text, lines[first + 2]));
            var whole = first < title || (first == title && i < lines.Count && SplitTitle.IsWhole(Trimmed(text, lines[first]), Trimmed(text, lines[i])));
            while (!whole && i < lines.Count && GoesOn(i)) i++;
            paragraphs.Add(first..i);
        }

        return paragraphs;

        bool GoesOn(int line) =>
            !alone(lines[line].Number) && !alone(lines[line - 1].Number) && Goes(line);

        bool Goes(int line) => !RuleLine.Is(Trimmed(text, lines[line])) && !RuleLine.Is(Trimmed(text, lines[line - 1])) && Continued(line);

        bool Continued(int line) =>
            IsRest(text, lines[line]) || IsHalfDate(text, lines[line - 1], lines[line]) || IsHalfHeading(text, lines[line - 1], lines[line])
            || (width.Width > 0 && (IsHalfAddress(text, lines[line - 1], lines[line]) || IsHalfSentence(text, lines[line - 1], lines[line], width)
                || Continues(text, lines, line, width, indents)));
    }

    /// <summary>An address that breaks off at a sign inside it goes on in the next line (RFC 3986, appendix C), however full the line is.</summary>
    private static bool IsHalfAddress(string text, SourceLine line, SourceLine next)
    {
        if (next.AfterBlank || next.Indented || !char.IsAsciiLetterOrDigit(text[next.Span.Start])) return false;
        var first = Trimmed(text, line);
        var scheme = first.LastIndexOf("://");
        if (scheme <= 0 || first[scheme..].ContainsAnyExceptInRange('!', '~')) return false;
        return first[^1] is '-' or '/' or '.' or '_' or '=' or '&' or '?' or '%' or '#';
    }

    /// <summary>
    /// A comma, 的 or 和 ends no paragraph: what follows the line goes on, however far it stands in. A salutation is shorter than half a line.
    /// </summary>
    private static bool IsHalfSentence(string text, SourceLine line, SourceLine next, LineWidth width)
    {
        var first = Trimmed(text, line);
        return !next.AfterBlank && first[^1] is '，' or '、' or '的' or '和' or '与' or '及' && width.IsHalfFull(first)
            && HeadingMark.Read(Trimmed(text, next)).Kind == MarkKind.None;
    }

    /// <summary>A line that begins with the punctuation that ends a clause is the rest of the one before.</summary>
    private static bool IsRest(string text, SourceLine line) => !line.AfterBlank && Punctuation.EndsClause(text[line.Span.Start]);

    /// <summary>2018年 breaks off where 10月 follows, and 10月 before 1日: a line does not begin inside a date.</summary>
    private static bool IsHalfDate(string text, SourceLine line, SourceLine next)
    {
        if (next.AfterBlank) return false;
        var first = Trimmed(text, line).TrimEnd('\uFEFF');
        var second = Trimmed(text, next).TrimStart('\uFEFF');
        var digits = second.IndexOfAnyExceptInRange('0', '9');
        return first.Length > 2 && char.IsAsciiDigit(first[^2]) && digits is 1 or 2
            && ((first[^1] == '年' && second[digits] == '月') || (first[^1] == '月' && second[digits] == '日'));
    }

    /// <summary>第五章 卷烟纸、滤嘴棒、 breaks off; the line behind it is the other half when it is short and open itself.</summary>
    private static bool IsHalfHeading(string text, SourceLine line, SourceLine next)
    {
        var first = Trimmed(text, line);
        var second = Trimmed(text, next);
        return first.Length <= LineLength.OfHeading * 2 && second.Length <= LineLength.OfHeading * 2
            && first[^1] == '、' && HeadingMark.Read(first).IsPart
            && HeadingMark.Read(second).Kind == MarkKind.None && Punctuation.IsOpen(second);
    }

    private static ReadOnlySpan<char> Trimmed(string text, SourceLine line) => text.AsSpan(line.Span.Start, line.Span.Length).Trim();

    /// <summary>Whether line <paramref name="i"/> belongs to the paragraph of the one before.</summary>
    private static bool Continues(string text, IReadOnlyList<SourceLine> lines, int i, LineWidth width, bool indents)
    {
        var (line, next) = (lines[i - 1], lines[i]);
        if (next.AfterBlank || next.Indented || !width.Fills(text.AsSpan(line.Span.Start, line.Span.Length), text.AsSpan(next.Span.Start, next.Span.Length)))
            return false;
        var ends = Punctuation.EndsSentence(text.AsSpan(line.Span.Start, line.Span.Length).TrimEnd());
        var following = text.AsSpan(next.Span.Start, next.Span.Length).TrimEnd();
        var mark = HeadingMark.Read(following);
        // 第一章 总则 with a space is a heading, and so is 第一章总则 above an article or section; 第一章的规定 goes on with a sentence.
        var named = mark.Kind != MarkKind.None && SentenceKey.IsSpace(following[Math.Min(mark.Length, following.Length) - 1]);
        if (mark.IsPart && (named || OpensPart(text, lines, i)) && Punctuation.IsOpen(following)) return false;
        if (NamedParts.IsName(following)) return false;
        if (mark.Kind == MarkKind.None) return !ends || (indents && !IsFlushHeading(following, lines, i));
        // 依照本法 may break before 第十五条的规定, but an article has a space behind its number.
        if (mark.Kind == MarkKind.Article && named && !indents) return false;
        return !ends && (indents || (mark.Kind is MarkKind.Bracketed or MarkKind.Article && !Punctuation.EndsItem(Trimmed(text, line))));
    }

    private static bool OpensPart(string text, IReadOnlyList<SourceLine> lines, int i) =>
        i + 1 < lines.Count && lines[i].Span.Length <= LineLength.OfHeading * 2
        && HeadingMark.Read(Trimmed(text, lines[i + 1])).Kind is MarkKind.SubPart or MarkKind.Chapter or MarkKind.Section or MarkKind.Article;

    /// <summary>
    /// Among indented paragraphs a short flush line without final punctuation, with an indented line or none behind it, ends no paragraph: it
    /// is a heading.
    /// </summary>
    private static bool IsFlushHeading(ReadOnlySpan<char> text, IReadOnlyList<SourceLine> lines, int i) =>
        text.Length <= LineLength.OfHeading && Punctuation.IsOpen(text) && i + 1 < lines.Count && (lines[i + 1].Indented || lines[i + 1].AfterBlank);
}
