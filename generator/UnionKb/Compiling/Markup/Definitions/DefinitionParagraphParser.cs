using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>
/// Paragraphs, of which <c>[label]: target</c> at the beginning is taken out only when the target is an address. <c>[注]: 本表不含港澳台</c> is a
/// sentence and stays where it stands; a label that marks a comment takes its line out in any case.
/// </summary>
internal sealed class DefinitionParagraphParser : ParagraphBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph || paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
            return base.Close(processor, block);

        var kept = TakeOut(processor, paragraph.Lines);
        paragraph.Lines = kept;
        if (kept.Count == 0) return false;
        for (var i = 0; i < kept.Count; i++) kept.Lines[i].Slice.TrimStart();
        kept.Lines[kept.Count - 1].Slice.TrimEnd();
        return true;
    }

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
            if (DefinitionTarget.IsAddress(definition.Url ?? "") || DefinitionTarget.IsComment(definition))
            {
                definition.Line = first.Line;
                definition.Span = definition.Span.MoveForward(first.Slice.Start);
                definition.UrlSpan = definition.UrlSpan.MoveForward(first.Slice.Start);
                processor.Document.SetLinkReferenceDefinition(definition.Label!, definition, true);
            }
            else
            {
                for (var i = 0; i < written.Length - rest.Count; i++) kept.Add(ref written[i]);
            }

            lines = rest;
        }

        for (var i = 0; i < lines.Count; i++) kept.Add(ref lines.Lines[i]);
        return kept;
    }
}
