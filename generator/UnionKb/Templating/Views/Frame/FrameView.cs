namespace UnionKb.Templating.Views.Frame;

/// <summary>What every page has around its content.</summary>
public abstract record FrameView
{
    /// <summary>What is the same on every page.</summary>
    public required SiteView Site { get; init; }

    /// <summary>Way to the root of the site: empty at the root, <c>../</c> one folder down.</summary>
    public required string Root { get; init; }

    /// <summary>The page's only h1.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for the description in the head, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Public address of the page, or null without <c>base_url</c>.</summary>
    public string? Canonical { get; init; }

    /// <summary>What leads from paper back to the page where there is no public address: its code, else its address below the root; or null.</summary>
    public string? Address { get; init; }

    /// <summary>Date of the text, <c>yyyy</c> to <c>yyyy-MM-dd</c>, for the foot of each sheet of paper, or null: never the day of printing.</summary>
    public string? Edition { get; init; }

    /// <summary>True for the pages that editors wrote, except the home page.</summary>
    public bool Article { get; init; }

    /// <summary>
    /// What the page is, for programs that read it: a finished <c>script</c> element of type <c>application/ld+json</c> for the head, or null.
    /// </summary>
    public Fragment? StructuredData { get; init; }

    /// <summary>Relative address of the same page as Markdown, or null.</summary>
    public string? Markdown { get; init; }

    /// <summary>True for pages whose text has blocks of code, which have a style sheet of their own.</summary>
    public bool Code { get; init; }

    /// <summary>True for pages that search engines should leave out.</summary>
    public bool Hidden { get; init; }

    /// <summary>Address that the browser goes on to at once, or null.</summary>
    public string? Refresh { get; init; }

    /// <summary>The way from the home page to the page above this one.</summary>
    public LinkView[] Breadcrumb { get; init; } = [];

    /// <summary>The finished head of the page, from <c>header.html</c>.</summary>
    public required Fragment Header { get; init; }

    /// <summary>The finished foot of the page, from <c>footer.html</c>.</summary>
    public required Fragment Footer { get; init; }

    /// <summary>
    /// The search dialog and the steps from hit to hit, from <c>dialogs.html</c>: functions that scripts need on every page, apart from the
    /// head and the foot so that a project which replaces these keeps them.
    /// </summary>
    public required Fragment Dialogs { get; init; }
}
