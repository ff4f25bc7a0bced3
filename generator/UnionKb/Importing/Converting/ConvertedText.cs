using UnionKb.Diagnostics;

namespace UnionKb.Importing.Converting;

/// <summary>What one file outside any project became: its files by name, ready to be written, and what was found on the way.</summary>
/// <param name="Folder">Folder below the output folder; empty when the file was the only one.</param>
public sealed record ConvertedText(string Folder, IReadOnlyList<ConvertedFile> Files, ConversionCounts Counts, Diagnostic[] Diagnostics);

/// <summary>A file to write, as UTF-8.</summary>
public sealed record ConvertedFile(string Name, byte[] Bytes);
