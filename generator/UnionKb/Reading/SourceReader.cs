using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Reading;

/// <summary>Reads text files of the project: UTF-8 with or without a byte order mark and without control characters, anything else is a finding.</summary>
public sealed class SourceReader(string root)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>The file as text, empty when it cannot be read or is no UTF-8; and the error.</summary>
    public (SourceText Source, Diagnostic? Error) Read(string path)
    {
        ReadOnlySpan<byte> bytes;
        try
        {
            bytes = ReadBytes(Path.Combine(root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (new SourceText(path, ""), Diagnostic.About(path, Rules.Unreadable, e.Message));
        }

        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            var source = new SourceText(path, Strict.GetString(bytes));
            return ForbiddenCharacter.IndexIn(source.Text) is >= 0 and var at
                ? (source, Diagnostic.In(source, new TextSpan(at, 1), Rules.ForbiddenCharacter, ForbiddenCharacter.NameAt(source.Text, at)))
                : (source, null);
        }
        catch (DecoderFallbackException)
        {
            return (new SourceText(path, ""), Diagnostic.About(path, Rules.NotUtf8));
        }
    }

    private ReadOnlySpan<byte> ReadBytes(string path)
    {
        using var file = File.OpenHandle(path);
        var length = (int)RandomAccess.GetLength(file);
        if (_buffer.Length < length) _buffer = new byte[Math.Max(length, _buffer.Length * 2)];
        var read = 0;
        for (int n; read < length && (n = RandomAccess.Read(file, _buffer.AsSpan(read, length - read), read)) > 0;) read += n;
        return _buffer.AsSpan(0, read);
    }
}
