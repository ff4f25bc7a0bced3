using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>
/// Paragraphs, of which <c>[label]: target</c> at the beginning is taken out only when the target is an address. <c>[注]: 本表不含港澳台</c> is a
/// sentence and stays where it stands; a label that marks a comment takes its line out in any case. The line that makes a heading of a paragraph
/// comes before the paragraph is closed, so it asks the same.
/// </summary>
internal sealed class DefinitionParagraphParser : ParagraphBlockParser
{
    /// <summary>In place of lines that have been asked already: the parser of headings would ask them in its own way.</summary>
    private const string Asked = "x";

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph || !BeginsWithBracket(paragraph) || !IsUnderline(processor)) return base.TryContinue(processor, block);

        var kept = TakeOut(processor, paragraph.Lines);
        if (kept.Count == 0)
        {
            // Nothing is left to be a heading: the line is a rule, or text.
            paragraph.Lines = kept;
            return paragraph.Parent!.IsOpen && IsRule(processor) ? Rule(processor, paragraph) : BlockState.Continue;
        }

        paragraph.Lines = new StringLineGroup(Asked);
        var state = base.TryContinue(processor, block);
        if (state == BlockState.Continue)
        {
            paragraph.Lines = kept;
            return state;
        }

        var heading = (HeadingBlock)processor.NewBlocks.Peek();
        heading.Span = new SourceSpan(kept.Lines[0].Slice.Start, heading.Span.End);
        heading.Lines = kept;
        heading.Lines.Trim();
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph || !BeginsWithBracket(paragraph)) return base.Close(processor, block);

        var kept = TakeOut(processor, paragraph.Lines);
        paragraph.Lines = kept;
        if (kept.Count == 0) return false;
        for (var i = 0; i < kept.Count; i++) kept.Lines[i].Slice.TrimStart();
        kept.Lines[kept.Count - 1].Slice.TrimEnd();
        return true;
    }

    private static bool IsRule(BlockProcessor processor) => processor.Line.AsSpan().TrimEnd() is ['-', '-', '-', ..];

    /// <summary>The parser of rules leaves dashes below a paragraph to headings, so the rule is made here.</summary>
    private static BlockState Rule(BlockProcessor processor, ParagraphBlock paragraph)
    {
        processor.Discard(paragraph);
        processor.NewBlocks.Push(new ThematicBreakBlock(ThematicBreakParser.Default)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }

    private static bool BeginsWithBracket(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..];

    /// <summary>Whether a line can make a heading of the paragraph above it (CommonMark 0.31.2, 4.3).</summary>
    private static bool IsUnderline(BlockProcessor processor) =>
        !processor.IsCodeIndent && processor.Line.AsSpan().TrimEnd() is ['=' or '-', ..] line && line.IndexOfAnyExcept(line[0]) < 0;

    private static StringLineGroup TakeOut(BlockProcessor processor, StringLineGroup lines)
    {
        var kept = new StringLineGroup(lines.Count);
        while (lines.Count > 0)
        {
            // What remains is made in place, over the lines that were read.
            var written = lines.Lines.AsSpan(0, lines.Count).ToArray();
            var first = written[0];
            var iterator = lines.ToCharIterator();
            if (!LinkReferenceDefinition.TryParse(ref iterator, out var definition)) break;

            var rest = iterator.Remaining();
            definition.Line = first.Line;
            definition.Span = definition.Span.MoveForward(first.Slice.Start);
            definition.UrlSpan = definition.UrlSpan.MoveForward(first.Slice.Start);
            if (DefinitionTarget.IsAddress(definition.Url ?? "") || DefinitionTarget.IsComment(definition))
            {
                processor.Document.SetLinkReferenceDefinition(definition.Label!, definition, true);
                FoldedLabels.Add(processor.Document, definition);
            }
            else
            {
                WordDefinitions.Add(processor.Document, definition);
                for (var i = 0; i < written.Length - rest.Count; i++) kept.Add(ref written[i]);
            }

            lines = rest;
        }

        for (var i = 0; i < lines.Count; i++) kept.Add(ref lines.Lines[i]);
        return kept;
    }
}
