namespace UnionKb.Templating.Views;

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

    /// <summary>True for pages that search engines should leave out.</summary>
    public bool Hidden { get; init; }

    /// <summary>Address that the browser goes on to at once, or null.</summary>
    public string? Refresh { get; init; }

    /// <summary>The way from the home page to the page above this one.</summary>
    public LinkView[] Breadcrumb { get; init; } = [];

    /// <summary>The finished head of the page, from <c>header.hbs</c>.</summary>
    public required Fragment Header { get; init; }

    /// <summary>The finished foot of the page, from <c>footer.hbs</c>.</summary>
    public required Fragment Footer { get; init; }
}
