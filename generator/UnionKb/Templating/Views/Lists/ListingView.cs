using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Lists;

/// <summary>A list of pages in groups: tags, registers, the time line, A–Z, the worklist.</summary>
public sealed record ListingView : FrameView
{
    /// <summary>One sentence above the list, or null.</summary>
    public string? Intro { get; init; }

    /// <summary>How many entries there are on all parts of the list.</summary>
    public int Total { get; init; }

    /// <summary>On the list of all pages: the other registers of the site, with how many entries each has.</summary>
    public CountView[] Registers { get; init; } = [];

    /// <summary>Links to the groups, on whichever part of the list they are; empty for a single group.</summary>
    public LinkView[] Jumps { get; init; } = [];

    /// <summary>The groups on this part of the list.</summary>
    public GroupView[] Groups { get; init; } = [];

    /// <summary>The part of the list before this one, or null.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The part of the list after this one, or null.</summary>
    public LinkView? Next { get; init; }
}
