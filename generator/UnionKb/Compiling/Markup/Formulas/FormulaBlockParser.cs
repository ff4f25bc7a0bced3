using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Formulas;

/// <summary>TeX between <c>$$</c> and <c>$$</c> on lines of its own. What never ends is text.</summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private const string Mark = "$$";

    public FormulaBlockParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || !line.StartsWith(Mark)) return BlockState.None;
        var inside = line[Mark.Length..];
        var end = inside.IndexOf(Mark);
        var isOneLine = end > 0 && end == inside.Length - Mark.Length;
        if (!isOneLine && (end >= 0 || !IsClosedBelow(processor, line.Length))) return BlockState.None;

        var block = new FormulaBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
            Lines = new StringLineGroup(4),
        };
        Add(block, processor, Mark.Length, isOneLine ? end : inside.Length);
        processor.NewBlocks.Push(block);
        return isOneLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.GoToColumn(processor.ColumnBeforeIndent);
        var line = processor.Line.AsSpan().TrimEnd();
        block.UpdateSpanEnd(processor.Line.End);
        if (!line.EndsWith(Mark)) return BlockState.Continue;
        Add((FormulaBlock)block, processor, 0, line.Length - Mark.Length);
        return BlockState.BreakDiscard;
    }

    /// <summary>Whether a later line ends with the mark before a blank line and a heading would begin something else.</summary>
    private static bool IsClosedBelow(BlockProcessor processor, int from)
    {
        var text = processor.Line.Text.AsSpan(processor.Start + from);
        while (text.IndexOf(Mark) is >= 0 and var found)
        {
            var rest = text[(found + Mark.Length)..];
            var end = rest.IndexOf('\n');
            if ((end < 0 ? rest : rest[..end]).IsWhiteSpace()) return true;
            text = rest;
        }

        return false;
    }

    private static void Add(FormulaBlock block, BlockProcessor processor, int start, int length)
    {
        if (length <= 0 || processor.Line.AsSpan().Slice(start, length).IsWhiteSpace()) return;
        var slice = new StringSlice(processor.Line.Text, processor.Start + start, processor.Start + start + length - 1);
        block.Lines.Add(new StringLine(slice, processor.LineIndex, processor.Column + start, processor.Start + start, NewLine.None));
    }
}

/// <summary>A formula that stands by itself.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser);
