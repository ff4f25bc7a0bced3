using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.WikiLinks;

/// <summary><c>[[target#anchor|label]]</c>; a missing anchor or label is null. With <c>!</c> in front it brings the text itself.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    public required string Target { get; init; }
    public string? Anchor { get; init; }
    public string? Label { get; init; }
    public bool IsTransclusion { get; init; }
}
