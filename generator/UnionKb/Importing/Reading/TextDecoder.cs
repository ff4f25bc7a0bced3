using System.Text;

namespace UnionKb.Importing.Reading;

/// <summary>
/// Finds the encoding of a text: a byte order mark wins; else what is valid UTF-8 is UTF-8; else what is valid GB18030 (which holds
/// GBK and GB 2312) is GB18030, unless it is far likelier Big5. A NUL or another control character that no text has makes a file binary.
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

    public const char FormFeed = '\f';

    /// <summary>CP/M and DOS ended a text with it.</summary>
    private const char OldEndOfFile = '\u001A';

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance
        .GetEncoding("big5", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// The text without an old end-of-file mark, its line ends of other kinds (U+000B, U+000C, U+0085, U+2028, U+2029) as line feeds, but with the form
    /// feeds that stand inside lines, and the name of its encoding; a null text means binary when <c>Binary</c>, else an unknown encoding.
    /// </summary>
    public static (string? Text, string Encoding, bool Binary) Decode(ReadOnlySpan<byte> bytes)
    {
        var (text, encoding, binary) = DecodeAsIs(bytes);
        return (text is null ? null : WithLineFeeds(text.TrimEnd(OldEndOfFile)), encoding, binary);
    }

    private static (string? Text, string Encoding, bool Binary) DecodeAsIs(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return Checked(Try(encoding, bytes[mark.Length..]), name);
        }

        if (bytes.Contains((byte)0)) return (null, "", true);
        if (Try(Utf8, bytes) is { } utf8) return Checked(utf8, "UTF-8");
        return IsBig5(bytes) && Try(Big5, bytes) is { } big5 ? Checked(big5, "Big5") : Checked(Try(Gb18030, bytes), "GB18030");
    }

    private static string WithLineFeeds(string text) => text.AsSpan().ContainsAny(OtherLineEnds)
        ? string.Create(text.Length, text, (line, from) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = OtherLineEnds.Contains(from[i]) && !IsInLine(from, i) ? '\n' : from[i];
        })
        : text;

    /// <summary>A form feed between two letters: the end of a printed page inside a sentence, not of a line.</summary>
    private static bool IsInLine(string text, int at) =>
        text[at] == FormFeed && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>
    /// Nearly all pairs of bytes are frequent characters or marks of Big5 (A1 to C6), and many are no frequent ones of GB 2312 (marks A1 to A9,
    /// level 1 B0 to D7): the two lie in the same bytes, but a text is frequent in one only.
    /// </summary>
    private static bool IsBig5(ReadOnlySpan<byte> bytes)
    {
        var (pairs, big5, gb) = (0, 0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x81) continue;
            var (lead, trail) = (bytes[i], bytes[++i]);
            pairs++;
            if (lead is >= 0xA1 and <= 0xC6 && trail is >= 0x40 and <= 0x7E or >= 0xA1 and <= 0xFE) big5++;
            if (trail >= 0xA1 && lead is >= 0xA1 and <= 0xA9 or >= 0xB0 and <= 0xD7) gb++;
        }

        return pairs >= 10 && big5 >= pairs * 0.95 && gb <= pairs * 0.7;
    }

    private static readonly System.Buffers.SearchValues<char> OtherLineEnds = System.Buffers.SearchValues.Create("\v\f\u0085\u2028\u2029");

    private static (string?, string, bool) Checked(string? text, string name) =>
        text is not null && text.AsSpan().ContainsAny(Controls) ? (null, "", true) : (text, name, false);

    /// <summary>Control characters that are neither white space nor the old end-of-file mark.</summary>
    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => !char.IsWhiteSpace(c) && c != OldEndOfFile)]);

    /// <summary>Line of the first byte that is no GB18030, the widest encoding that is tried.</summary>
    public static int LineOfFault(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Gb18030.GetCharCount(bytes);
            return 1;
        }
        catch (DecoderFallbackException fault)
        {
            return 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n');
        }
    }

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
