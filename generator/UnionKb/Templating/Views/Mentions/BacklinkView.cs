namespace UnionKb.Templating.Views.Mentions;

/// <summary>Another page in relation to this one, with the sentences that say so.</summary>
/// <param name="Title">Title of the other page, or the words of the text where there is no such page.</param>
/// <param name="Url">Its relative address, or null.</param>
/// <param name="Places">The sentences.</param>
/// <param name="PlacesLeft">How many more sentences of that page are not shown.</param>
public sealed record BacklinkView(string Title, string? Url, PlaceView[] Places, int PlacesLeft)
{
    /// <summary>Whether the relation is stated in the front matter only: no sentence was found that says it.</summary>
    public bool Unsupported { get; init; }
}
