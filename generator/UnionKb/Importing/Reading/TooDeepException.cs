namespace UnionKb.Importing.Reading;

/// <summary>Elements stand in each other deeper than <see cref="SeedReader.DeepestNesting"/>.</summary>
internal sealed class TooDeepException : Exception;
