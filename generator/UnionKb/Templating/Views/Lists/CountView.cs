namespace UnionKb.Templating.Views.Lists;

/// <summary>A number on the home page.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Number">How many.</param>
/// <param name="Url">Relative address of the list of them.</param>
public sealed record CountView(string Label, int Number, string Url);
