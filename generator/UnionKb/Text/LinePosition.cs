namespace UnionKb.Text;

/// <summary>Line and column, both counted from 1; a column is one character as an editor shows it (a surrogate pair is one).</summary>
public readonly record struct LinePosition(int Line, int Column);
