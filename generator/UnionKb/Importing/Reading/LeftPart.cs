namespace UnionKb.Importing.Reading;

/// <summary>Something of a document that does not stand in its text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often.</param>
/// <param name="Line">The line of the text at or before which the first of them stood.</param>
/// <param name="Sample">Words of the first of them; may be empty.</param>
public sealed record LeftPart(Diagnostics.Localized Kind, int Count, int Line, string Sample);
