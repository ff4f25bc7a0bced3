using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Wording;
using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Segmenting.Titles;

/// <summary>
/// The title of a document that another one carries: a line of its own that stands behind 附件, or that an earlier sentence named between
/// 《 and 》 or in the list behind 附件： (a notice names what it hands on), with or without 附件1 before it. Numbers start again behind it.
/// </summary>
internal static partial class AttachedTitles
{
    private const int Longest = 80;

    public static void Apply(Segment[] body)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        var inList = false;
        for (var i = 0; i < body.Length; i++)
        {
            var text = body[i].Text;
            if (i > 0 && i + 1 < body.Length && CanBe(body[i]) && !SplitTitle.IsIssuer(text, body[i + 1].Text)
                && (IsAttachmentLabel(before) || IsNamed(text, body[i + 1].Text, named)))
            {
                body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.AttachedTitle };
            }

            Names(text, named);
            // 附件：1.甲 goes on with 2.乙 on lines of their own.
            if (inList && body[i].Mark.Kind == MarkKind.Number) named.Add(text[body[i].Mark.Length..]);
            inList = text.StartsWith("附件", StringComparison.Ordinal) && text.Contains('：', StringComparison.Ordinal)
                || (inList && body[i].Mark.Kind == MarkKind.Number);
            before = text;
        }
    }

    private static bool IsNamed(string text, string next, HashSet<string> named) =>
        named.Contains(text) || named.Contains(text + TailOf(next)) || (WithoutLabel(text) is { Length: > 0 } rest && named.Contains(rest));

    private static bool CanBe(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Text.Length is >= 4 and <= Longest && segment.Mark.Kind == MarkKind.None
        && Punctuation.IsOpen(segment.Text) && (WithoutLabel(segment.Text).Length > 0 || !DocumentLines.Is(segment.Text));

    /// <summary>What stands behind 附件1： on its line; nothing where there is no such label.</summary>
    private static string WithoutLabel(string text) => Attachment().Match(text) is { Success: true } label ? text[label.Length..] : "";

    [GeneratedRegex("^附件\\s?[\\d一二三四五六七八九十]{1,2}\\s?[：:、.]?\\s?(?=.)")]
    private static partial Regex Attachment();

    /// <summary>（2023—2025年） below a title belongs to it.</summary>
    private static string TailOf(string next) => next is ['（', .., '）'] ? next : "";

    private static bool IsAttachmentLabel(string text) =>
        text.StartsWith("附件", StringComparison.Ordinal) && text.Length <= 5
            && text[2..].All(c => c is '：' or ':' || char.IsAsciiDigit(c) || ChineseNumber.HanLength([c]) == 1);

    private static void Names(string text, HashSet<string> named)
    {
        for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open);
            if (close > open) named.Add(text[(open + 1)..close]);
        }

        if (text.StartsWith("附件", StringComparison.Ordinal) && text.IndexOf('：') is > 0 and <= 4 and var colon)
        {
            var rest = text[(colon + 1)..];
            named.Add(rest[HeadingMark.Read(rest).Length..]);
        }
    }
}
