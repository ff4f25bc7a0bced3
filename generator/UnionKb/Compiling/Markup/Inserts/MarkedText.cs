using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Inserts;

/// <summary>Words in one element: raised, lowered, inserted, or keys to press.</summary>
internal sealed class MarkedText : LeafInline
{
    /// <summary><c>sub</c>, <c>sup</c>, <c>ins</c> or <c>kbd</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The words; several only for keys.</summary>
    public required string[] Words { get; init; }

    public string Text => string.Join('+', Words);
}

/// <summary><c>{汉|hàn}</c>: characters with their reading.</summary>
internal sealed class RubyInline : LeafInline
{
    public required string Base { get; init; }

    public required string Reading { get; init; }
}

/// <summary>A place that links can name: <c>^id</c> at the end of a block (Obsidian).</summary>
internal sealed class BlockIdInline : LeafInline
{
    public required string Id { get; init; }
}
