using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Print;

/// <summary>A page as it stands on paper: it has no navigation and runs no script.</summary>
/// <param name="Site">What is the same on every page.</param>
/// <param name="Root">Way to the root of the site.</param>
/// <param name="Title">The title, which the head of each sheet repeats.</param>
/// <param name="Edition">Date of the text, <c>yyyy</c> to <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Address">Public address of the page, else its code or its address below the root.</param>
/// <param name="Chapters">The texts in order.</param>
public sealed record PrintView(SiteView Site, string Root, string Title, string? Edition, string Address, ChapterView[] Chapters)
{
    /// <summary>Name of the layout: the style sheet <c>assets/sheet-NAME.css</c>.</summary>
    public string Profile { get; init; } = "study";

    /// <summary>Address of the document's own style sheet, or null.</summary>
    public string? Style { get; init; }

    /// <summary>The first sheet of a pack, or null.</summary>
    public CoverView? Cover { get; init; }

    /// <summary>The contents of a pack; empty where there are none.</summary>
    public ContentsEntryView[] Contents { get; init; } = [];

    /// <summary>The parts behind the chapters of a pack.</summary>
    public PartView[] Parts { get; init; } = [];

    /// <summary>The index of a pack, as items of a list behind all chapters, or null.</summary>
    public Fragment? Index { get; init; }

    /// <summary>Whether there is a sheet for the names of those who came.</summary>
    public bool Attendance { get; init; }

    /// <summary>Whether there is a sheet for minutes.</summary>
    public bool Minutes { get; init; }

    /// <summary>The last sheet of a pack, or null.</summary>
    public CoverView? Back { get; init; }
}
