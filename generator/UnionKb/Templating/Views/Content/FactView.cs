namespace UnionKb.Templating.Views.Content;

/// <summary>One line of the box of key facts.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">One or more values.</param>
public sealed record FactView(string Label, FactValueView[] Values);
