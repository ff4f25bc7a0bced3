using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Map;

/// <summary>A knowledge map: the drawing, and the same in words.</summary>
public sealed record MapView : FrameView
{
    /// <summary>The drawing, an inline SVG.</summary>
    public required Fragment Drawing { get; init; }

    /// <summary>The pillars of the map, when there are several.</summary>
    public MapPillarView[] Pillars { get; init; } = [];

    /// <summary>The kinds of things that topics are joined to.</summary>
    public KindCountView[] Kinds { get; init; } = [];

    /// <summary>Pillars and topics in reading order, with what they are joined to.</summary>
    public MapRowView[] Rows { get; init; } = [];
}
