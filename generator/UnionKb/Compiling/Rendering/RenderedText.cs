using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Slips;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>The Markdown that is being rendered, and the way from one of its parts to the place in the file, for findings.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="Markdown">Its Markdown, as the parser got it.</param>
/// <param name="Offset">Where that begins in the file.</param>
/// <param name="Diagnostics">Where findings go.</param>
internal sealed record RenderedText(SourceText Source, string Markdown, int Offset, DiagnosticBag Diagnostics)
{
    public LinePosition PositionOf(MarkdownObject part) => Source.PositionOf(Offset + part.Span.Start);

    public LinePosition PositionOf(SourceSpan span) => Source.PositionOf(Offset + span.Start);

    public string FirstLine(Block block)
    {
        var text = Markdown.AsSpan(block.Span.Start, block.Span.Length);
        return (text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text).ToString();
    }

    /// <summary>Reports what stands in a paragraph as text and looks like markup.</summary>
    public void ReportSlips(ParagraphBlock paragraph) => ParagraphSlips.Report(paragraph, Source, Markdown, Offset, Diagnostics);

    public void Report(Inline inline, Rule rule, params Argument[] arguments) => Report(inline.Span, rule, arguments);

    public void Report(SourceSpan span, Rule rule, params Argument[] arguments) =>
        Diagnostics.Add(Source, new TextSpan(Offset + span.Start, span.Length), rule, arguments);

    public void Report(Block block, Rule rule, params Argument[] arguments) => Report(block, block.Span.Length, rule, arguments);

    /// <summary>Reports at the first characters of a block.</summary>
    public void Report(Block block, int length, Rule rule, params Argument[] arguments) =>
        Diagnostics.Add(Source, new TextSpan(Offset + block.Span.Start, length), rule, arguments);
}
