namespace UnionKb.Templating.Views;

/// <summary>Another page in relation to this one, with the sentence that says so.</summary>
/// <param name="Title">Title of the other page, or the words of the text where there is no such page.</param>
/// <param name="Url">Its relative address, or null.</param>
/// <param name="Before">The sentence up to the link or the word of the relation.</param>
/// <param name="Hit">The link's text, or the word.</param>
/// <param name="After">The rest of the sentence.</param>
public sealed record BacklinkView(string Title, string? Url, string Before, string Hit, string After);
