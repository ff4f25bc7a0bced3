using System.Text;
using System.Text.Unicode;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Folders;

/// <summary>
/// The one way from bytes to the text of a page, a recipe, a template, words or settings: UTF-8 with or without a byte order mark. Anything else
/// is refused, because a guess that fails would be written back over what somebody wrote.
/// </summary>
public static class SourceFile
{
    /// <summary>As for seeds: what is larger is no text that anybody writes.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, with the same findings as <see cref="Read(string, string, ref byte[])"/>.</summary>
    public static (SourceText Source, Diagnostic? Error) Read(string path, string file)
    {
        byte[] buffer = [];
        return Read(path, file, ref buffer);
    }

    /// <summary>
    /// The text of a file; or an empty text with <see cref="Rules.Unreadable"/>, <see cref="Rules.FileTooLarge"/>, <see cref="Rules.NotUtf8"/> or
    /// <see cref="Rules.Utf16"/>; or the text with <see cref="Rules.ForbiddenCharacter"/>.
    /// </summary>
    /// <param name="path">Path below the project, for findings.</param>
    /// <param name="file">Absolute path.</param>
    /// <param name="buffer">Holds the bytes while they are read; replaced by a larger one when it is too small.</param>
    public static (SourceText Source, Diagnostic? Error) Read(string path, string file, ref byte[] buffer)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            var length = RandomAccess.GetLength(handle);
            if (length > MostBytes) return Refused(path, Diagnostic.About(path, Rules.FileTooLarge, $"{length >> 20}", $"{MostBytes >> 20}"));
            if (buffer.Length < length) buffer = new byte[Math.Max((int)length, buffer.Length * 2)];
            var read = 0;
            for (int n; read < length && (n = RandomAccess.Read(handle, buffer.AsSpan(read, (int)length - read), read)) > 0;) read += n;
            return Decode(path, buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(path, Diagnostic.About(path, Rules.Unreadable, e.Message));
        }
    }

    /// <summary>The same for bytes at hand.</summary>
    public static (SourceText Source, Diagnostic? Error) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refused(path, Diagnostic.About(path, Rules.Utf16));
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
            return Refused(path, Fault(path, bytes));
        }
    }

    private static (SourceText, Diagnostic?) Refused(string path, Diagnostic error) => (new SourceText(path, ""), error);

    /// <summary>The place of the first byte that is wrong; only what stands before it on its line can be shown.</summary>
    private static Diagnostic Fault(string path, ReadOnlySpan<byte> bytes)
    {
        var before = new char[bytes.Length];
        Utf8.ToUtf16(bytes, before, out var at, out var length, replaceInvalidSequences: false);
        var source = new SourceText(path, new string(before, 0, length));
        return Diagnostic.In(source, new TextSpan(length, 1), Rules.NotUtf8, $"0x{bytes[at]:X2}");
    }
}
