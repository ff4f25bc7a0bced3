using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Addresses;

/// <summary>An address in running text: what is shown, and where it leads.</summary>
internal sealed class BareAddressInline : LeafInline
{
    public required string Text { get; init; }

    public required string Url { get; init; }
}
