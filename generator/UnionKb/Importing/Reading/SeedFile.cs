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

    public string FileName => Source.Path[(Source.Path.LastIndexOf('/') + 1)..];
}
