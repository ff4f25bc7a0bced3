namespace UnionKb.Diagnostics;

/// <summary>A place in a file told by its words: <paramref name="Length"/> characters from <paramref name="Start"/> of a text that stands there.</summary>
public readonly record struct QuotedPlace(string Text, int Start, int Length);
