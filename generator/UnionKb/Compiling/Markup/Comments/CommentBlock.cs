using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Comments;

/// <summary>A comment that stands on lines of its own. One that is not closed would take all that follows, so it is told apart.</summary>
internal sealed class CommentBlock(BlockParser parser) : LeafBlock(parser)
{
    public bool IsClosed { get; set; }
}
