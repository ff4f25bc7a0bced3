namespace UnionKb.Cli.Printing;

/// <summary>What is to be printed, and how.</summary>
internal sealed record PrintOptions
{
    public required BuildOptions Build { get; init; }

    /// <summary>Ids of pages, or words to search for; empty: every topic.</summary>
    public required string[] Names { get; init; }

    public string Profile { get; init; } = "study";

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
