using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Lists;

/// <summary>The first page of the site: what it knows, and the ways into it.</summary>
public sealed record HomeView : FrameView
{
    /// <summary>Text of the editor's index file, or null.</summary>
    public Fragment? Body { get; init; }

    /// <summary>How much there is of what, where no block below says it.</summary>
    public CountView[] Counts { get; init; } = [];

    /// <summary>Pillars with the pages below them.</summary>
    public SectionView[] Pillars { get; init; } = [];

    /// <summary>How many pillars there are besides.</summary>
    public int PillarsLeft { get; init; }

    /// <summary>The last years of the time line, earliest first.</summary>
    public YearView[] Years { get; init; } = [];

    /// <summary>Whether the time line has earlier years.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>The things that texts speak of, kind by kind, with those that most pages speak of.</summary>
    public SectionView[] Things { get; init; } = [];

    /// <summary>The knowledge map in small, or null.</summary>
    public Fragment? Map { get; init; }

    /// <summary>The newest dated pages.</summary>
    public EntryView[] Newest { get; init; } = [];

    /// <summary>Tags with their pages, the greatest first.</summary>
    public CountView[] Tags { get; init; } = [];

    /// <summary>How many tags there are besides.</summary>
    public int TagsLeft { get; init; }

    /// <summary>Years of publication with their pages, the newest first.</summary>
    public CountView[] Published { get; init; } = [];

    /// <summary>First letters of titles with their pages.</summary>
    public CountView[] Letters { get; init; } = [];

    /// <summary>Folders of pages without a pillar that have no list of their kind.</summary>
    public SectionView[] Folders { get; init; } = [];

    /// <summary>The list of all folders when there are more, or null.</summary>
    public CountView? FoldersRest { get; init; }
}
