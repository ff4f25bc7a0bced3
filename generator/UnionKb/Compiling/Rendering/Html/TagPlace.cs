using Markdig.Syntax;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>Where a tag stands.</summary>
/// <param name="Span">In the Markdown.</param>
/// <param name="IsClosedHere">Whether its element ends before another block begins.</param>
internal readonly record struct TagPlace(SourceSpan Span, TagSetting Setting, bool IsClosedHere);

internal enum TagSetting
{
    /// <summary>Between blocks.</summary>
    Blocks,

    /// <summary>In a line of text that may hold blocks: a cell, an item.</summary>
    Flow,

    /// <summary>In a line of text that may not: a paragraph, a heading.</summary>
    Phrase,
}
