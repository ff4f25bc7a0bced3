using System.Globalization;
using System.Text.RegularExpressions;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>
/// Lines that have the form of a heading without a mark: at most 20 Chinese characters, open or a question, in one line, no label line, no line of an official
/// document, no address or command. How many of them stand in a row tells more: one or two are headings of what follows, more are a list.
/// </summary>
internal static partial class ShortLines
{
    private const int ShortestHeadline = 8;
    private const int LongestHeadline = 30;

    /// <summary>Whether a paragraph has the form of a heading, wherever it stands.</summary>
    public static bool HasHeadingForm(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Mark.Kind == MarkKind.None
        && segment.Form.Kind == FormKind.Paragraph && !Array.Exists(segment.Marks, m => m.Kind == InlineMarkKind.Break)
        && segment.Text.Length > 1 && LineLength.Of(segment.Text) <= LineLength.OfHeading
        && (Punctuation.IsOpen(segment.Text) || Punctuation.IsQuestionOrExclamation(segment.Text)
            || (StartsWithSymbol(segment.Text) && Punctuation.IsOneStatement(segment.Text) && !segment.Text.Contains('"')))
        && !IsQuotation(segment.Text) && !DocumentLines.Is(segment.Text) && !LabelLines.Is(segment.Text) && !Code().IsMatch(segment.Text)
        && !Caption().IsMatch(segment.Text) && !segment.IsFigure && !IsAddress(segment.Text);

    /// <summary>
    /// The form of a headline of news: open, longer than other headings, and a colon may part its subject from what is told of it.
    /// </summary>
    public static bool HasHeadlineForm(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Mark.Kind == MarkKind.None && segment.Form.IsPlain && Punctuation.IsOpen(segment.Text)
        && LineLength.Of(segment.Text) is > ShortestHeadline and <= LongestHeadline && !DocumentLines.Is(segment.Text)
        && (!LabelLines.Is(segment.Text) || Headline().IsMatch(segment.Text))
        && !StartsWithSymbol(segment.Text) && !segment.Text.Contains('→')
        && !IsQuotation(segment.Text) && !Code().IsMatch(segment.Text) && !Caption().IsMatch(segment.Text) && !segment.IsFigure;

    /// <summary>A thank, a wish or an invitation is said to somebody (J. R. Searle, 1976: expressives and directives); it is no heading.</summary>
    public static bool IsAddress(string text) => text[^1] is '！' or '!' && Address().IsMatch(text);

    /// <summary>A short open line: a row, where it stands among others.</summary>
    public static bool IsRow(Segment segment) =>
        segment.Kind == SegmentKind.Paragraph && segment.Mark.Kind == MarkKind.None && Punctuation.IsOpen(segment.Text)
        && LineLength.Of(segment.Text) <= LineLength.OfHeading && !LabelLines.Is(segment.Text) && !Caption().IsMatch(segment.Text)
        && !segment.IsFigure;

    /// <summary>A pictograph before a line sets it off like a number does.</summary>
    public static bool StartsWithSymbol(string text) =>
        text.Length > 2 && CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.OtherSymbol;

    /// <summary>Nothing but what somebody says, with or without a pictograph before it.</summary>
    private static bool IsQuotation(string text) =>
        text[^1] is '”' or '」' && text.LastIndexOfAny(['“', '「']) is >= 0 and var open && !text.AsSpan(0, open).ContainsAnyInRange('\u4E00', '\u9FFF');

    [GeneratedRegex("^(?:再次|最后|衷心|非常|热烈|也|在此)*(?:感谢|谢谢|多谢|欢迎|敬请|期待|祝|愿|恭喜|恭祝|加油|拜托|请)")]
    private static partial Regex Address();

    /// <summary>Subject, colon, and a phrase as long as one.</summary>
    [GeneratedRegex("^[^：:]{2,12}：[^：:]{8,}$")]
    private static partial Regex Headline();

    /// <summary>What stands below a picture names the picture: 网站首页截图, 活动照片.</summary>
    [GeneratedRegex("(?:图标|截图|示意图|照片|合影|配图|二维码|商标|界面|桌面)(?:（[^）]*）)?$")]
    private static partial Regex Caption();

    /// <summary>Addresses, paths, options and what else no Chinese heading holds.</summary>
    [GeneratedRegex("^[a-z][\\w.-]* [ -~]*$|://|^(?:\\./|--?\\w|[#$>])|[{}<>=\\\\;`]|\\w\\(\\)|｜|\\t")]
    private static partial Regex Code();
}
