using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Slips;

/// <summary>
/// What stands in a paragraph as text and looks like markup that was meant: a warning says how it is written. Code is no slip, and nothing is changed.
/// </summary>
internal static partial class ParagraphSlips
{
    private static readonly SearchValues<char> InLines = SearchValues.Create("、：|｜.．)）①②③④⑤⑥⑦⑧⑨⑩");

    private const string Ending = @"\.(?:md|html|png|jpg|pdf|docx)";

    /// <param name="offset">Where the Markdown begins in the file.</param>
    public static void Report(ParagraphBlock paragraph, SourceText source, string markdown, int offset, DiagnosticBag diagnostics)
    {
        var span = paragraph.Span;
        if (span.Length <= 0 || span.End >= markdown.Length || !IsSuspect(paragraph, markdown.AsSpan(span.Start, span.Length))) return;
        var text = WithoutCode(paragraph, markdown.Substring(span.Start, span.Length));
        Each(AddressSlip(), Rules.AddressSlip);
        Each(BracketSlip(), Rules.BracketSlip);
        Each(HeadingSlip(), Rules.HeadingSlip);
        Each(NoteSlip(), Rules.NoteSlip);
        Each(TableSlip(), Rules.TableSlip);
        Each(LinesSlip(), Rules.LinesSlip);
        Each(NumbersSlip(), Rules.NumberedLines);
        Each(ListSlip(), Rules.ListNotBegun);
        Each(BarsSlip(), Rules.WideBars);

        void Each(Regex form, Rule rule)
        {
            foreach (var match in form.EnumerateMatches(text))
            {
                var words = text.AsSpan(match.Index, match.Length);
                var line = words.IndexOf('\n') is > 0 and var end ? words[..end] : words;
                diagnostics.Add(source, new TextSpan(offset + span.Start + match.Index, line.Length), rule, line.ToString());
            }
        }
    }

    /// <summary>Whether there can be a slip at all. Nearly every bracket of a text belongs to a link that was understood.</summary>
    private static bool IsSuspect(ParagraphBlock paragraph, ReadOnlySpan<char> text) =>
        text[0] is '#' or '＃' or '|' || (text.Contains('\n') && text.ContainsAny(InLines))
        || (text.IndexOfAny('[', '［') >= 0 && HasBracket(paragraph.Inline));

    /// <summary>Whether a bracket is left as text.</summary>
    private static bool HasBracket(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var has = inline switch
            {
                LiteralInline literal => literal.Content.AsSpan().IndexOfAny('[', '［') >= 0,
                DelimiterInline delimiter => delimiter.ToLiteral().Contains('[', StringComparison.Ordinal) || HasBracket(delimiter),
                EmphasisInline emphasis => HasBracket(emphasis),
                _ => false,
            };
            if (has) return true;
        }

        return false;
    }

    /// <summary>The text with blanks where code, links and comments stand: what was understood is no slip.</summary>
    private static string WithoutCode(ParagraphBlock paragraph, string text)
    {
        var plain = text.ToCharArray();
        foreach (var inline in paragraph.Inline?.Descendants() ?? [])
        {
            if (inline is LiteralInline or LineBreakInline or DelimiterInline or EmphasisInline) continue;
            var start = inline.Span.Start - paragraph.Span.Start;
            var length = Math.Min(inline.Span.Length, plain.Length - start);
            if (start >= 0 && length > 0) plain.AsSpan(start, length).Replace('[', ' ');
        }

        return new string(plain);
    }

    [GeneratedRegex(@"\[[^\[\]\n]+\](?:\([^()<>\n""]*[^()<>\n"" ] +[^()<>\n"" ][^()<>\n""]*" + Ending + @"\)|（[^（）\n]+" + Ending + @"(?:#[^（）\n]*)?）)")]
    private static partial Regex AddressSlip();

    [GeneratedRegex(@"［［[^［］\n]+］］|\[\[[^\[\]\n]+(?:\](?!\])|$)", RegexOptions.Multiline)]
    private static partial Regex BracketSlip();

    [GeneratedRegex(@"^(?:#{2,6}[\u3400-\u9FFF][^\n]*|＃{1,6}[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingSlip();

    [GeneratedRegex(@"\^\[[^\[\]\n]+\]")]
    private static partial Regex NoteSlip();

    [GeneratedRegex(@"\A\|[^\n]*\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|")]
    private static partial Regex TableSlip();

    [GeneratedRegex(@"\A[\u3400-\u9FFF]{2,6}：[^\n]*\n[\u3400-\u9FFF]{2,6}：")]
    private static partial Regex LinesSlip();

    [GeneratedRegex(@"(?:\A|(?<=：[ \t]*\n))" + NumberedLine.Mark + @"[^\n]*\n" + NumberedLine.Mark)]
    private static partial Regex NumbersSlip();

    [GeneratedRegex(@"(?<=[：:][ \t]*\n)[ \t]{0,3}[0-9]{1,3}[.)][ \t]+[^\n]+")]
    private static partial Regex ListSlip();

    [GeneratedRegex(@"\A｜[^\n]*｜[ \t]*\n[ \t]*｜")]
    private static partial Regex BarsSlip();
}
