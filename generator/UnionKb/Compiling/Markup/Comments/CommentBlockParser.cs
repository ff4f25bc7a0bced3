using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Comments;

/// <summary>
/// Blocks of HTML, of which a comment ends at its <c>--&gt;</c> and not with the line: what follows there is text like any other. A line
/// that begins with a comment and goes on is a paragraph, in which the inline parser takes the comment away.
/// </summary>
internal sealed class CommentBlockParser : HtmlBlockParser
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (!line.StartsWith(Opening, StringComparison.Ordinal)) return base.TryOpen(processor);
        if (processor.IsCodeIndent) return BlockState.None;

        var rest = AfterComments(line, out var isClosed);
        if (isClosed ? !rest.IsWhiteSpace() : OpenComments.Has(processor.Context, processor.Start)) return BlockState.None;
        processor.NewBlocks.Push(new CommentBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            IsClosed = isClosed,
        });
        return isClosed ? BlockState.Break : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not CommentBlock comment) return base.TryContinue(processor, block);
        var line = processor.Line.AsSpan();
        var end = line.IndexOf(Closing, StringComparison.Ordinal);
        if (end < 0)
        {
            comment.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        comment.IsClosed = true;
        end += Closing.Length;
        comment.UpdateSpanEnd(processor.Start + end - 1);
        var rest = line[end..];
        if (rest.IsWhiteSpace()) return BlockState.Break;

        for (var skip = end + rest.Length - rest.TrimStart().Length; skip > 0; skip--) processor.NextChar();
        processor.RestartIndent();
        return BlockState.None;
    }

    /// <summary>What follows the comments that stand at the beginning of a line.</summary>
    private static ReadOnlySpan<char> AfterComments(ReadOnlySpan<char> line, out bool isClosed)
    {
        isClosed = true;
        while (line.StartsWith(Opening, StringComparison.Ordinal))
        {
            var length = CommentInlineParser.LengthOf(line);
            isClosed = length > 0;
            if (!isClosed) return [];
            line = line[length..].TrimStart();
        }

        return line;
    }
}
