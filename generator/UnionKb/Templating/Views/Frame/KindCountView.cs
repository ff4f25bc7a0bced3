namespace UnionKb.Templating.Views.Frame;

/// <summary>How many entries of a list are of a kind.</summary>
/// <param name="Kind">The kind as in front matter.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Number">How many.</param>
public sealed record KindCountView(string Kind, string Title, int Number);
