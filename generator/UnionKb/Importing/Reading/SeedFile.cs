using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Reading;

/// <summary>
/// A seed as read: its characters with the line ends it came with, the name of its encoding and the hash of its bytes.
/// </summary>
/// <param name="Source">Path below the project root and the raw text without a byte order mark.</param>
public sealed record SeedFile(SourceText Source, string Encoding, string Hash)
{
    /// <summary>
    /// Lines that the file itself declares to be headings, with their level from 1: Markdown, HTML and Word say so, plain text does not. 0 is a
    /// line that is none.
    /// </summary>
    public IReadOnlyDictionary<int, int> Headings { get; init; } = new Dictionary<int, int>();

    /// <summary>What the file says of its lines and words besides: lists, tables, links, emphasis.</summary>
    public DocumentForm Form { get; init; } = DocumentForm.None;

    public DocumentFront Front { get; init; } = DocumentFront.None;

    /// <summary>What of the file does not stand in its text.</summary>
    public LeftPart[] Left { get; init; } = [];

    public string FileName => Source.Path[(Source.Path.LastIndexOf('/') + 1)..];
}
