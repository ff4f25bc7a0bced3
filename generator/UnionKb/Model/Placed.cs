namespace UnionKb.Model;

/// <summary>A text of the front matter with its place in the file, for findings about it when the file has left memory.</summary>
public readonly record struct Placed(string Text, Place At);
