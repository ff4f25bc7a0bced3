using UnionKb.Text;

namespace UnionKb.Model;

/// <summary>A heading of the body: level 2 to 6 (the page's title is its only h1), anchor id, plain text.</summary>
public sealed record Heading(int Level, string Id, string Text, LinePosition At)
{
    /// <summary>Where the heading stands; the end of its section depends on the headings that follow (<see cref="TextExtent.Of"/>).</summary>
    public TextExtent Extent { get; init; }
}
