using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Asides;

/// <summary>A comment <c>%%</c> … <c>%%</c> on lines of its own (Obsidian); one that never ends is text.</summary>
internal sealed class PercentCommentBlockParser : BlockParser
{
    internal const string Mark = "%%";

    public PercentCommentBlockParser() => OpeningCharacters = ['%'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || !line.StartsWith(Mark)) return BlockState.None;
        var end = line[2..].IndexOf(Mark);
        if (end >= 0 && end + 4 != line.Length) return BlockState.None;
        if (end < 0 && processor.Line.Text.AsSpan(processor.Start + line.Length).IndexOf(Mark) < 0) return BlockState.None;
        processor.NewBlocks.Push(new ForeignLine(this, Rules.PercentComment, line.ToString())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return end < 0 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan();
        var end = line.IndexOf(Mark);
        if (end < 0) return BlockState.ContinueDiscard;
        if (line[(end + 2)..].IsWhiteSpace()) return BlockState.BreakDiscard;
        for (var skip = end + 2; skip > 0; skip--) processor.NextChar();
        processor.RestartIndent();
        processor.Close(block);
        return BlockState.None;
    }
}

/// <summary>
/// The same within a paragraph. Behind a letter, a digit or another percent sign the mark begins nothing: <c>5%%和6%%</c> is text.
/// </summary>
internal sealed class PercentCommentInlineParser : InlineParser
{
    public PercentCommentInlineParser() => OpeningCharacters = ['%'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var before = slice.PeekCharExtra(-1);
        if (!text.StartsWith(PercentCommentBlockParser.Mark) || before == '%' || char.IsAsciiLetterOrDigit(before)) return false;
        var end = text[2..].IndexOf(PercentCommentBlockParser.Mark);
        if (end <= 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ForeignInline(Rules.PercentComment, text[..(end + 4)].ToString())
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 3)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 4;
        return true;
    }
}
