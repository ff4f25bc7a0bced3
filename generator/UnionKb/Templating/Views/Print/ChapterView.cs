using UnionKb.Templating.Views.Content;

namespace UnionKb.Templating.Views.Print;

/// <summary>One text on paper.</summary>
public sealed record ChapterView
{
    /// <summary>Id of its heading in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of the page in the words of the site.</summary>
    public required string KindName { get; init; }

    /// <summary>The editor's summary; null when the text says the same word for word.</summary>
    public string? Summary { get; init; }

    /// <summary>Key facts from the front matter; none of their values is a link.</summary>
    public FactView[] Facts { get; init; } = [];

    /// <summary>The text. Links lead to public addresses or nowhere, blocks have the numbers of their notes of origin.</summary>
    public required Fragment Body { get; init; }

    /// <summary>The notes of origin that the text has numbers of, as items of a list behind the text; null when it comes from no source.</summary>
    public Fragment? Notes { get; init; }
}
