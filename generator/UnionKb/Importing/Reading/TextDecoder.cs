using System.Text;

namespace UnionKb.Importing.Reading;

/// <summary>
/// Finds the encoding of a text: a byte order mark wins; else what is valid UTF-8 is UTF-8; else what is valid GB18030 (which holds
/// GBK and GB 2312) is GB18030. A NUL or another control character that no text has makes a file binary.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);

    private static readonly (byte[] Mark, string Name, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "UTF-8", Utf8),
        ([0xFF, 0xFE], "UTF-16LE", new UnicodeEncoding(false, false, true)),
        ([0xFE, 0xFF], "UTF-16BE", new UnicodeEncoding(true, false, true)),
    ];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text and the name of its encoding; a null text means binary when <c>Binary</c>, else an unknown encoding.</summary>
    public static (string? Text, string Encoding, bool Binary) Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return Checked(Try(encoding, bytes[mark.Length..]), name);
        }

        if (bytes.Contains((byte)0)) return (null, "", true);
        return Try(Utf8, bytes) is { } utf8 ? Checked(utf8, "UTF-8") : Checked(Try(Gb18030, bytes), "GB18030");
    }

    private static (string?, string, bool) Checked(string? text, string name) =>
        text is not null && text.AsSpan().ContainsAny(Controls) ? (null, "", true) : (text, name, false);

    /// <summary>Control characters that are neither white space nor the old end-of-file mark.</summary>
    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => !char.IsWhiteSpace(c) && c != '\u001A')]);

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
