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

    /// <summary>Headings of the columns behind the name; empty for a list that is no table.</summary>
    public string[] Columns { get; init; } = [];

    /// <summary>How many columns the table has, the name included.</summary>
    public int Width => Columns.Length + 1;

    /// <summary>Whether entries are titles alone, so that several stand side by side.</summary>
    public bool Dense { get; init; }

    /// <summary>Which part of a long list this is, or null when it is the whole list.</summary>
    public string? Part { get; init; }

    /// <summary>On the time line: the kinds of its entries, when there are several.</summary>
    public KindCountView[] Kinds { get; init; } = [];

    /// <summary>Links to the groups, on whichever part of the list they are; empty for a single group.</summary>
    public LinkView[] Jumps { get; init; } = [];

    /// <summary>The groups on this part of the list.</summary>
    public GroupView[] Groups { get; init; } = [];

    /// <summary>The part of the list before this one, or null.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The part of the list after this one, or null.</summary>
    public LinkView? Next { get; init; }
}
