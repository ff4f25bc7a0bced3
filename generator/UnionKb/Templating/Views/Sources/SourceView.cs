using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Sources;

/// <summary>A source text, untouched, with the numbers that the marks of origin use.</summary>
public sealed record SourceView : FrameView
{
    /// <summary>Short name of the source, such as <c>A</c>.</summary>
    public required string Letter { get; init; }

    /// <summary>File name of the source.</summary>
    public required string FileName { get; init; }

    /// <summary>How many sentences were kept.</summary>
    public int SentenceCount { get; init; }

    /// <summary>The lines in order.</summary>
    public required SourceLineView[] Lines { get; init; }
}
