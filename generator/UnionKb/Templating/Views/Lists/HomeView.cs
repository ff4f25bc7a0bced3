using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Lists;

/// <summary>The first page of the site.</summary>
public sealed record HomeView : FrameView
{
    /// <summary>Text of the editor's index file, or null.</summary>
    public Fragment? Body { get; init; }

    /// <summary>How much there is of what.</summary>
    public CountView[] Counts { get; init; } = [];

    /// <summary>Pillars with the pages below them.</summary>
    public SectionView[] Pillars { get; init; } = [];

    /// <summary>Folders of loose pages.</summary>
    public SectionView[] Folders { get; init; } = [];

    /// <summary>The newest dated pages.</summary>
    public EntryView[] Newest { get; init; } = [];
}
