using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Text;

namespace UnionKb.Reading;

/// <summary>Reads text files of the project one after the other, into one buffer.</summary>
/// <param name="root">Absolute path of the project.</param>
public sealed class SourceReader(string root)
{
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>The file as text; an empty text and an error when it is refused (<see cref="SourceFile.Read(string, string, ref byte[])"/>).</summary>
    public (SourceText Source, Diagnostic? Error) Read(string path) => SourceFile.Read(path, Path.Combine(root, path), ref _buffer);
}
