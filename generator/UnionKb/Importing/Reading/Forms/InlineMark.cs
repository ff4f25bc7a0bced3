using UnionKb.Text;

namespace UnionKb.Importing.Reading.Forms;

/// <summary>A mark on words of a line.</summary>
/// <param name="Span">In the text of the document; in a segment, in its normalised text.</param>
/// <param name="Target">Address of a link, number of a note, description of a picture, characters of code.</param>
public readonly record struct InlineMark(InlineMarkKind Kind, TextSpan Span, string Target = "")
{
    /// <summary>The picture, or the file that a link leads to.</summary>
    public CarriedFile? File { get; init; }

    /// <summary>The text of the import that a link leads into, by its name, to the place that is the target; empty for its own text, null for none.</summary>
    public string? Text { get; init; }
}

/// <summary>From the outside in: of two marks on the same words the earlier kind holds the later.</summary>
public enum InlineMarkKind
{
    Link,
    Strong,
    Emphasis,
    Underline,
    Strike,
    Highlight,
    Superscript,
    Subscript,
    Code,

    /// <summary>Characters that stand in the plain text only: the sign of an item, the caret before a raised number.</summary>
    Silent,

    /// <summary>The end of a line inside a paragraph or cell; a tab in the plain text.</summary>
    Break,

    /// <summary>The call of a note; nothing in the plain text.</summary>
    Note,

    /// <summary>A picture; its description in the plain text, and not in that of the page.</summary>
    Picture,

    /// <summary>A picture whose file is not at hand: words of the text, with the address in the target.</summary>
    PictureAddress,
}
