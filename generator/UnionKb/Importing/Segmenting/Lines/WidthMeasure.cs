namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>
/// What a program counts when it wraps lines: characters, or columns (Unicode Standard Annex #11, East Asian Width: Han and full-width forms
/// take two). Characters that the annex calls ambiguous, “ ” … — · ① among them, take two columns in Chinese type and one on many screens.
/// </summary>
internal enum WidthMeasure
{
    Characters,
    Columns,
    NarrowColumns,
}
