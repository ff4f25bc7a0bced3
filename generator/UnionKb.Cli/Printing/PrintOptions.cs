namespace UnionKb.Cli.Printing;

/// <summary>What is to be printed, and how.</summary>
internal sealed record PrintOptions
{
    public required BuildOptions Build { get; init; }

    /// <summary>Ids of pages, or words to search for; empty: every topic.</summary>
    public required string[] Names { get; init; }

    /// <summary>Name of a layout, or null for the page's own.</summary>
    public string? Profile { get; init; }

    /// <summary>Whether it is printed on both sides: chapters begin on right pages.</summary>
    public bool Duplex { get; init; }

    /// <summary>Whether each is made as a booklet, too.</summary>
    public bool Booklet { get; init; }

    /// <summary>Absolute path of the folder for the PDFs.</summary>
    public required string Folder { get; init; }

    /// <summary>A browser by path or name, or null for one that is found.</summary>
    public string? Browser { get; init; }

    /// <summary>Only the pages, for a browser that somebody opens.</summary>
    public bool HtmlOnly { get; init; }

    public bool WithoutSandbox { get; init; }

    /// <summary>Starts the browser anew for each page.</summary>
    public bool WithoutSocket { get; init; }
}
