namespace UnionKb.Importing.Reading.Forms;

/// <summary>What a line of a document is.</summary>
public enum FormKind
{
    Paragraph,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A line of code, its white space as written.</summary>
    Code,

    /// <summary>A line of a table of contents.</summary>
    Contents,

    /// <summary>A term that an explanation follows.</summary>
    Term,
}
