namespace UnionKb.Templating.Views.Content;

/// <summary>A value in the box of key facts.</summary>
/// <param name="Text">The value.</param>
/// <param name="Url">Relative address of the page about it, or null.</param>
public sealed record FactValueView(string Text, string? Url);
