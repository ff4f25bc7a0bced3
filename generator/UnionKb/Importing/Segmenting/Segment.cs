using UnionKb.Importing.Normalising;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>A line of a seed with its part in the text.</summary>
/// <param name="Raw">Where the untouched line stands in the seed.</param>
/// <param name="CopyOf">Line of the kept paragraph when this one repeats it.</param>
public sealed record Segment(SegmentKind Kind, int Line, TextSpan Raw, NormalisedText Normalised, int? CopyOf = null)
{
    public string Text => Normalised.Text;
}
