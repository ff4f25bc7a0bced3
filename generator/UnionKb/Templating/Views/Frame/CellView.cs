namespace UnionKb.Templating.Views.Frame;

/// <summary>A cell of a register.</summary>
/// <param name="Text">What it says; may be empty.</param>
/// <param name="Key">What it is sorted by, where that is not what it says.</param>
public sealed record CellView(string Text, string? Key);
