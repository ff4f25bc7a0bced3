using UnionKb.Importing.Normalising;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>A paragraph of a seed, one line or several that a hard wrap broke, with its part in the text.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Raw">Where the untouched lines stand in the seed.</param>
/// <param name="CopyOf">Line of the kept paragraph when this one repeats it.</param>
public sealed record Segment(SegmentKind Kind, int Line, TextSpan Raw, NormalisedText Normalised, int? CopyOf = null)
{
    public string Text => Normalised.Text;

    /// <summary>Depth of a heading: 1 right below the title.</summary>
    public int Level { get; init; }

    public StructureRule Rule { get; init; }

    /// <summary>What the document says of the line; only of a paragraph it counts.</summary>
    public LineForm Form { get; init; } = LineForm.Plain;

    /// <summary>Marks on words, as places in <see cref="Text"/>.</summary>
    public InlineMark[] Marks { get; init; } = [];

    /// <summary>The cells of a row, as places in <see cref="Text"/>.</summary>
    public TextSpan[] Cells { get; init; } = [];

    /// <summary>Whether it is nothing but pictures, at hand or not.</summary>
    internal bool IsFigure
    {
        get
        {
            var text = Text.AsSpan().Trim();
            if (Marks.Length == 0 || text.IsEmpty) return false;
            while (text.StartsWith("［图") && text.IndexOf('］') is >= 0 and var end) text = text[(end + 1)..].TrimStart();
            return text.IsEmpty;
        }
    }

    internal HeadingMark Mark { get; init; }

    internal bool Indented { get; init; }
}
