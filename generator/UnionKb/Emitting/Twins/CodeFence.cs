namespace UnionKb.Emitting.Twins;

/// <summary>The marks around code are longer than any run of the same character in it (CommonMark 0.31.2, 4.5 and 6.1).</summary>
internal static class CodeFence
{
    /// <summary>Writes a block of code: a <c>pre</c> element, with or without <c>code</c> in it.</summary>
    public static void Write(TwinLines lines, ReadOnlySpan<byte> element)
    {
        var body = element[(element.IndexOf((byte)'>') + 1)..^"</pre>".Length];
        var language = "";
        if (body.StartsWith("<code"u8))
        {
            var tag = new WrittenTag(body[..(body.IndexOf((byte)'>') + 1)]);
            language = tag.Attribute(" class=\"language-"u8) ?? "";
            body = body[(body.IndexOf((byte)'>') + 1)..^"</code>".Length];
        }

        var text = WrittenTag.TextOf(body);
        var mark = language.Contains('`', StringComparison.Ordinal) ? '~' : '`';
        var fence = new string(mark, Math.Max(3, LongestRun(text, mark) + 1));
        lines.BeginLine();
        lines.Mark(fence + language);
        foreach (var line in text.Length == 0 ? [] : text[..^1].Split('\n'))
        {
            lines.NextLine();
            lines.Mark(line);
        }

        lines.NextLine();
        lines.Mark(fence);
        lines.EndLine();
    }

    public static int LongestRun(ReadOnlySpan<char> text, char mark)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
