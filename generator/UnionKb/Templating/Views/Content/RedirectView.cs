using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Content;

/// <summary>A former address, which leads on.</summary>
public sealed record RedirectView : FrameView
{
    /// <summary>The page that it leads to, or null when only single sections have moved.</summary>
    public LinkView? Target { get; init; }

    /// <summary>Sections that went to other pages.</summary>
    public MovedView[] Moved { get; init; } = [];
}
