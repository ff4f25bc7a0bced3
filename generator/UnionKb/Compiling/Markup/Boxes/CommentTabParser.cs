using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Comments;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>One of several tabs between comments: <c>&lt;!-- tab 题 --&gt;</c> … <c>&lt;!-- endtab --&gt;</c>. Source: Hexo's theme NexT.</summary>
internal sealed class CommentTabParser : BlockParser
{
    private const string End = "endtab";

    public CommentTabParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan().TrimEnd();
        var words = Words(line);
        if (words is not "tab" && !words.StartsWith("tab ")) return BlockState.None;
        if (processor.Line.Text.IndexOf(End, processor.Line.End, StringComparison.Ordinal) < 0) return BlockState.None;
        var title = words[3..].Trim();

        // A picture of the tab stands behind an @.
        if (title.IndexOf('@') is >= 0 and var at) title = title[..at].TrimEnd();
        var box = new BoxBlock(this)
        {
            Name = BoxName.Find(BoxName.Tab)!,
            Written = line.ToString(),
            Closing = End,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        };
        box.AddTitle(processor, processor.Start + line.IndexOf(title), title.Length);
        processor.NewBlocks.Push(box);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var isEnd = !BoxBlock.IsInCode(processor) && Words(processor.Line.AsSpan().TrimEnd()) is End;
        if (!isEnd) return BlockState.Continue;
        ((BoxBlock)block).IsClosed = true;
        return BlockState.BreakDiscard;
    }

    /// <summary>The words of a line that is one comment.</summary>
    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> line) =>
        line.StartsWith("<!--") && line.Length > 6 && CommentInlineParser.LengthOf(line) == line.Length ? line[4..^3].Trim() : [];
}
