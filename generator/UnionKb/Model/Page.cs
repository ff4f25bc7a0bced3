using UnionKb.Diagnostics;
using UnionKb.Model.Links;

namespace UnionKb.Model;

/// <summary>
/// One compiled Markdown file. A pure function of that file's bytes and the dialect: it knows no other page and no setting, so it may
/// be cached and compiled on any thread.
/// </summary>
public sealed record Page
{
    /// <summary>Path below the project root, forward slashes.</summary>
    public required string Path { get; init; }

    public required FrontMatter Front { get; init; }

    /// <summary>Front matter, else first heading, else file name.</summary>
    public required string Title { get; init; }

    public required Body Body { get; init; }
    /// <summary>The text without footnotes, as another page may bring it in.</summary>
    public TextExtent Extent { get; init; }

    public Heading[] Headings { get; init; } = [];

    /// <summary>Every id that a link's anchor can name: headings, footnotes, explicit ids, articles; of paragraphs see <see cref="ParagraphAnchor"/>.</summary>
    public string[] Anchors { get; init; } = [];

    /// <summary>Anchor of the heading that became the page's title, or null: a link to it leads to the top of the page.</summary>
    public string? TitleAnchor { get; init; }

    public LinkRef[] Links { get; init; } = [];

    public NamedDefinition[] NamedDefinitions { get; init; } = [];

    /// <summary>The page text without the title, block by block in reading order.</summary>
    public Block[] Blocks { get; init; } = [];

    public Diagnostic[] Diagnostics { get; init; } = [];

    /// <summary>Warnings and notes that the file asks not to report, whichever stage finds them.</summary>
    public SilencedLine[] Silenced { get; init; } = [];
}
