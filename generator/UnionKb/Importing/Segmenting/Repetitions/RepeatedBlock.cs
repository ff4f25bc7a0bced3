namespace UnionKb.Importing.Segmenting.Repetitions;

/// <summary>A run of neighbouring paragraphs that repeats an earlier run: first lines of both, number of paragraphs, raw characters.</summary>
public readonly record struct RepeatedBlock(int Line, int CopyOf, int Paragraphs, int Characters);
