using UnionKb.Text;

namespace UnionKb.Model.Links;

/// <summary>
/// An internal link as written. <see cref="Target"/> is what stands before <c>#</c> (empty: this page), <see cref="Anchor"/> what
/// stands after it. <see cref="Block"/>, <see cref="Start"/> and <see cref="Length"/> say where the link's text is in the page text,
/// for the sentence a backlink shows.
/// </summary>
public readonly record struct LinkRef(
    LinkKind Kind, string Target, string? Anchor, LinePosition At, int SourceLength, int Block, int Start, int Length)
{
    /// <summary>What readers see when they point at it, as written; null when nothing is.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a tag of a template language asks for the link, which shows its words when there is no such page.</summary>
    public bool IsTag { get; init; }

    /// <summary>The size that is asked for a picture.</summary>
    public PictureSize Size { get; init; }
}

public enum LinkKind
{
    /// <summary><c>[[target]]</c>: an id, a title or an alias.</summary>
    Wiki,

    /// <summary><c>[text](path.md)</c>: a path from the file's own folder.</summary>
    Path,

    /// <summary>A local file that is no page: a clip or a download.</summary>
    Asset,

    /// <summary>Written as a picture: a local file, or a page, which can only be linked.</summary>
    Picture,
}
