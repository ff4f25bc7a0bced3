using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Text;

namespace UnionKb.Compiling.Copy;

/// <summary>
/// The stretches of a Markdown file that are words and nothing else: no code, no link or its label, no heading (its words are its address), nothing that
/// is escaped, and no paragraph with raw HTML. What is changed inside them changes no markup.
/// </summary>
internal static class PlainRuns
{
    /// <summary>The stretches of each block by themselves, in the order of the file; places count from the beginning of <paramref name="markdown"/>.</summary>
    public static IEnumerable<TextSpan[]> Of(MarkdownDocument document, string markdown)
    {
        var html = document.Descendants<HtmlBlock>();
        if (html.Any(b => markdown.AsSpan(b.Span.Start, Length(b.Span, markdown)).Contains("<pre", StringComparison.OrdinalIgnoreCase))) yield break;
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock or CodeBlock or HtmlBlock || block.Inline is not { } inlines || HasHtml(inlines)) continue;
            var runs = new List<TextSpan>();
            Collect(inlines, markdown, runs);
            if (runs.Count > 0) yield return [.. runs];
        }
    }

    private static int Length(SourceSpan span, string markdown) => Math.Clamp(span.Length, 0, markdown.Length - span.Start);

    private static bool HasHtml(ContainerInline inlines) => inlines.Descendants<HtmlInline>()
        .Any(h => !h.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && !h.Tag.StartsWith("<!--", StringComparison.Ordinal));

    private static void Collect(ContainerInline container, string markdown, List<TextSpan> runs)
    {
        foreach (var inline in container)
        {
            if (inline is LiteralInline literal) Add(literal, markdown, runs);
            else if (inline is EmphasisInline emphasis) Collect(emphasis, markdown, runs);
        }
    }

    private static void Add(LiteralInline literal, string markdown, List<TextSpan> runs)
    {
        var span = literal.Span;
        if (span.Start < 0 || span.Length <= 0 || span.End >= markdown.Length) return;
        if (!markdown.AsSpan(span.Start, span.Length).SequenceEqual(literal.Content.AsSpan())) return;
        // A backslash or an ampersand before it belongs to it: \* is written in two characters.
        if (span.Start > 0 && markdown[span.Start - 1] is '\\' or '&') return;
        var isContinued = runs.Count > 0 && runs[^1].End == span.Start && literal.PreviousSibling is LiteralInline;
        if (isContinued) runs[^1] = TextSpan.FromBounds(runs[^1].Start, span.End + 1);
        else runs.Add(new TextSpan(span.Start, span.Length));
    }
}
