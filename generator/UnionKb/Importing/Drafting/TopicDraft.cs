using UnionKb.Importing.Drafting.Markup;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>A page as the import would write it.</summary>
/// <param name="Path">Path below the project root.</param>
/// <param name="Home">The sentences that live in this page, in the order of its text.</param>
public sealed record TopicDraft(string Path, FrontMatter Front, string[] Blocks, SentenceAddress[] Home)
{
    public string Id => Front.Id!;

    /// <summary>Where the recipe puts the page; <see cref="Path"/> is another when an editor has moved it.</summary>
    public string RecipePath { get; init; } = Path;

    /// <summary>The blocks with the sentences that the recipe gives to the page and drops all the same; null when there are none.</summary>
    public string[]? Undropped { get; init; }

    /// <summary>The pictures that stand on the page, but for those that an earlier page of the text has already.</summary>
    public DraftPicture[] Pictures { get; init; } = [];

    /// <summary>Names of all pictures of the text by the hash of their bytes.</summary>
    public IReadOnlyDictionary<string, string> PictureNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Comparison keys of those sentences.</summary>
    public string[] Dropped { get; init; } = [];
}
