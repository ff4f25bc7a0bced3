using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Related;

/// <summary>A page that has to do with this one.</summary>
/// <param name="Title">Its title, or the words of the relation where there is no such page.</param>
/// <param name="Url">Its relative address, or null.</param>
/// <param name="Note">What both speak of, where that is all that joins them, or null.</param>
public sealed record RelatedView(string Title, string? Url, string? Note)
{
    /// <summary>The sentence that states the relation, with the place where it stands, or null.</summary>
    public LinkView? Evidence { get; init; }

    /// <summary>Whether the relation is stated in the front matter only: no sentence was found that says it.</summary>
    public bool Unsupported { get; init; }
}
