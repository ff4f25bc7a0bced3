namespace UnionKb.Templating.Views.Mentions;

/// <summary>A sentence of another page, in three parts.</summary>
/// <param name="Before">The sentence up to the link or the word of the relation.</param>
/// <param name="Hit">The link's text, or the word.</param>
/// <param name="After">The rest of the sentence.</param>
/// <param name="Section">Heading that the sentence stands under, or null before the first.</param>
/// <param name="Url">Relative address of that section, or null.</param>
public sealed record PlaceView(string Before, string Hit, string After, string? Section, string? Url);
