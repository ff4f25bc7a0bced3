using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Boxes;

/// <summary>
/// A box with blocks in it, whichever way it was written: by indentation (<c>!!!</c>), between colons (<c>:::</c>) or between tags
/// (<c>{% note %}</c>). Its title, when there is one, is its first child.
/// </summary>
internal sealed class BoxBlock(BlockParser parser) : ContainerBlock(parser)
{
    public required BoxName Name { get; init; }

    /// <summary>The opening as written, for findings.</summary>
    public required string Written { get; init; }

    public BoxFold Fold { get; init; }

    /// <summary>What ends it, for the parser that opened it: colons, or the name of a tag; empty when indentation does.</summary>
    public string Closing { get; init; } = "";

    /// <summary>The word that is no name of a box, or null.</summary>
    public string? UnknownName { get; init; }

    public bool IsClosed { get; set; }

    public BoxTitle? Title => Count > 0 ? this[0] as BoxTitle : null;

    /// <summary>Adds a title whose words stand in the current line.</summary>
    /// <param name="start">Where they begin, in the text of the line.</param>
    public void AddTitle(BlockProcessor processor, int start, int length)
    {
        if (length == 0) return;
        var slice = new StringSlice(processor.Line.Text, start, start + length - 1);
        var title = new BoxTitle(Parser!)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(start, start + length - 1),
            IsOpen = false,
            Lines = new StringLineGroup(1),
        };
        title.Lines.Add(new StringLine(slice, processor.LineIndex, processor.Column + start - processor.Start, start, NewLine.None));
        Add(title);
    }

    /// <summary>Whether the innermost block that is open is code, in which no mark means anything.</summary>
    public static bool IsInCode(BlockProcessor processor) => processor.CurrentBlock is CodeBlock or HtmlBlock or Comments.CommentBlock;

    /// <summary>The boxes that are open inside this one, the innermost first.</summary>
    public IEnumerable<BoxBlock> OpenInside(BlockProcessor processor)
    {
        for (Block? at = processor.CurrentBlock; at is not null && at != this; at = at.Parent)
        {
            if (at is BoxBlock box) yield return box;
        }
    }
}

/// <summary>The title of a box: inline text.</summary>
internal sealed class BoxTitle : LeafBlock
{
    public BoxTitle(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
