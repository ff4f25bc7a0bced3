namespace UnionKb.Templating.Views;

/// <summary>A page that links here, with the sentence that does.</summary>
/// <param name="Title">Title of the linking page.</param>
/// <param name="Url">Its relative address.</param>
/// <param name="Before">The sentence up to the link.</param>
/// <param name="Hit">The text of the link.</param>
/// <param name="After">The rest of the sentence.</param>
public sealed record BacklinkView(string Title, string Url, string Before, string Hit, string After);
