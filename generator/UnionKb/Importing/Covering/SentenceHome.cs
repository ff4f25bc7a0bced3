using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Covering;

/// <summary>Where a sentence of a seed is in <c>content/</c>.</summary>
/// <param name="Page">Path of its home; null when lost or dropped.</param>
/// <param name="Likeness">1 when it stands there as in the text.</param>
public sealed record SentenceHome(SourceSentence Sentence, CoverageState State, string? Page, double Likeness);

public enum CoverageState
{
    Home,
    Edited,

    /// <summary>On a page that is not built.</summary>
    Draft,
    Dropped,
    Lost,
}
