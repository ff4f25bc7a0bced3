namespace UnionKb.Config;

/// <summary>Outputs that multiply the files of a site or grow with its links: made only when <c>outputs:</c> in <c>site.yml</c> asks for them.</summary>
[Flags]
public enum Outputs
{
    None = 0,

    /// <summary>Every page as Markdown beside its HTML.</summary>
    Markdown = 1,

    /// <summary><c>site.json</c>: pages, links, relations and provenance for other programs.</summary>
    Data = 2,

    /// <summary>A service worker that keeps what was read, so that it can be read without a connection.</summary>
    Offline = 4,

    /// <summary>Every page once more as it is printed: <c>print/ID.html</c>.</summary>
    Print = 8,
}
