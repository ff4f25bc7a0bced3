using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Map;

/// <summary>A knowledge map: the drawing, and the same in words.</summary>
public sealed record MapView : FrameView
{
    /// <summary>The drawing, an inline SVG.</summary>
    public required Fragment Drawing { get; init; }

    /// <summary>The maps of the pillars, when there are several.</summary>
    public LinkView[] Pillars { get; init; } = [];

    /// <summary>The boxes of the drawing with what they are joined to.</summary>
    public MapRowView[] Rows { get; init; } = [];
}
