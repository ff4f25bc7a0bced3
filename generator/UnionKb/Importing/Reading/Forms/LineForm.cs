using UnionKb.Text;

namespace UnionKb.Importing.Reading.Forms;

/// <summary>What a line of a document is besides its words. A format without marks of its own has plain lines only.</summary>
public sealed record LineForm(FormKind Kind)
{
    public static readonly LineForm Plain = new(FormKind.Paragraph);

    /// <summary>What holds the line, from the outside in.</summary>
    public Holder[] In { get; init; } = [];

    /// <summary>Number of the table or piece of code that the line is a part of.</summary>
    public int Part { get; init; }

    /// <summary>The cells of a row as places in the text of the document.</summary>
    public TextSpan[] Cells { get; init; } = [];

    /// <summary>Language of a line of code; empty when nothing says it.</summary>
    public string Language { get; init; } = "";

    public bool IsPlain => Kind == FormKind.Paragraph && In.Length == 0;
}
