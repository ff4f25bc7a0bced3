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

    /// <summary>A definition rarely takes more lines: label and address, then a title of its own line.</summary>
    private const int FewLines = 4;

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
        var next = 0;
        while (next < lines.Count && Read(lines, next) is var (definition, taken) && taken > 0)
        {
            var first = lines.Lines[next];
            definition.Line = first.Line;
            definition.Span = definition.Span.MoveForward(first.Slice.Start);
            definition.UrlSpan = definition.UrlSpan.MoveForward(first.Slice.Start);
            if (DefinitionTarget.IsAddress(definition.Url ?? "") || DefinitionTarget.IsComment(definition))
            {
                Enter(processor.Document, definition);
                FoldedLabels.Add(processor.Document, definition);
            }
            else
            {
                WordDefinitions.Add(processor.Document, definition);
                for (var i = next; i < next + taken; i++) kept.Add(ref lines.Lines[i]);
            }

            next += taken;
        }

        for (; next < lines.Count; next++) kept.Add(ref lines.Lines[next]);
        return kept;
    }

    /// <summary>As the parser does it, without its search through all definitions for one that has just been made.</summary>
    private static void Enter(MarkdownDocument document, LinkReferenceDefinition definition)
    {
        var group = document.GetLinkReferenceDefinitions(addGroup: true);
        group.Links.TryAdd(definition.Label!, definition);
        group.Add(definition);
    }

    /// <summary>
    /// The definition that begins a line, and how many lines it takes; none when there is no definition. It is looked for in a few lines first and in
    /// more only when it reaches their end, as the parser copies all lines that it is given.
    /// </summary>
    private static (LinkReferenceDefinition Definition, int Lines) Read(StringLineGroup lines, int first)
    {
        for (var few = FewLines; ; few *= 2)
        {
            var count = Math.Min(few, lines.Count - first);
            var window = new StringLineGroup(count);
            for (var i = first; i < first + count; i++) window.Add(ref lines.Lines[i]);

            var isAll = count == lines.Count - first;
            var iterator = window.ToCharIterator();
            var isFound = LinkReferenceDefinition.TryParse(ref iterator, out var definition);
            if (!isFound && isAll) return (null!, 0);
            if (!isFound) continue;

            var rest = iterator.Remaining();
            // Behind a title the line that held it remains, without a character.
            var taken = count - rest.Count + (rest.Count > 0 && rest.Lines[0].Slice.AsSpan().IsWhiteSpace() ? 1 : 0);
            if (isAll || (taken < count && !MayBeginTitle(lines.Lines[first + taken].Slice))) return (definition!, taken);
        }
    }

    /// <summary>Whether a line may be the beginning of a title that ends further down.</summary>
    private static bool MayBeginTitle(StringSlice line) => line.AsSpan().TrimStart() is ['"' or '\'' or '(', ..];
}
