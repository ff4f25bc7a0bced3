using UnionKb.Text;

namespace UnionKb.Compiling.Front;

/// <summary>Where the metadata of a file stands.</summary>
/// <param name="Yaml">The lines of keys and values.</param>
/// <param name="BodyStart">Where the Markdown begins.</param>
/// <param name="Form">How it is set off.</param>
internal readonly record struct FrontBlock(TextSpan Yaml, int BodyStart, FrontForm Form)
{
    /// <summary>
    /// Finds it. Between two lines <c>---</c> at the beginning it is as written; behind blank lines, or closed but not opened, it is read when its
    /// first line is one of our keys. Between two rules that hold no key stands text.
    /// </summary>
    public static FrontBlock? Find(string text)
    {
        var start = 0;
        while (LineAt(text, start).IsWhiteSpace() && start < text.Length) start = Next(text, start);
        if (start >= text.Length) return null;
        var first = Next(text, start);
        if (LineAt(text, start).TrimEnd().SequenceEqual("---"))
        {
            var isBelowBlank = start > 0;
            if (first >= text.Length && !text.EndsWith('\n')) return null;
            var known = FirstKey(text, first, out var isBlankBetween);
            if (isBelowBlank && !known) return null;
            if (isBlankBetween && !known && Closing(text, first) is not { IsEmpty: true }) return null;
            return Closing(text, first) is { } closing
                ? new FrontBlock(TextSpan.FromBounds(first, closing.Start), closing.Next, isBelowBlank ? FrontForm.BelowBlankLines : FrontForm.Fenced)
                : new FrontBlock(new TextSpan(start, 3), -1, FrontForm.NotClosed);
        }

        return start == 0 ? Unfenced(text) : null;
    }

    /// <summary>A head of <c>key: value</c> lines without a line that opens it.</summary>
    private static FrontBlock? Unfenced(string text)
    {
        if (!IsKnown(LineAt(text, 0), ':')) return null;
        var keys = 0;
        var at = 0;
        for (; at < text.Length; at = Next(text, at))
        {
            var line = LineAt(text, at).TrimEnd();
            if (line is "---") return new FrontBlock(TextSpan.FromBounds(0, at), Next(text, at), FrontForm.NotOpened);
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t' or '-' or '#') continue;
            if (KeyLength(line, ':') is not (> 0 and var length) || !IsWord(line[..length])) return null;
            if (IsKnown(line, ':')) keys++;
        }

        // Without any fence one line may be a sentence; a title, or two keys, are none.
        return keys > 1 || LineAt(text, 0).StartsWith("title:") ? new FrontBlock(TextSpan.FromBounds(0, at), -1, FrontForm.NoFences) : null;
    }

    /// <summary>Whether the first line that is not blank or a comment is one of our keys, with whichever colon.</summary>
    private static bool FirstKey(string text, int at, out bool isBlankBetween)
    {
        isBlankBetween = at < text.Length && LineAt(text, at).IsWhiteSpace();
        for (; at < text.Length; at = Next(text, at))
        {
            var line = LineAt(text, at);
            if (line.IsWhiteSpace() || line[0] == '#') continue;
            return IsKnown(line, ':') || IsKnown(line, '：');
        }

        return false;
    }

    private static (int Start, int Next, bool IsEmpty)? Closing(string text, int from)
    {
        for (var at = from; at < text.Length; at = Next(text, at))
        {
            if (LineAt(text, at).TrimEnd() is "---" or "...") return (at, Next(text, at), text.AsSpan(from, at - from).IsWhiteSpace());
        }

        return null;
    }

    /// <summary>Whether a line begins with a key of ours and a colon.</summary>
    public static bool IsKnown(ReadOnlySpan<char> line, char colon) =>
        KeyLength(line, colon) is > 0 and var length && KeyNames.Of(line[..length].ToString()) is not null;

    /// <summary>How long the key is that a line begins with; 0 when it begins with none.</summary>
    public static int KeyLength(ReadOnlySpan<char> line, char colon)
    {
        var at = line.IndexOf(colon);
        if (at is <= 0 or > 40 || line[0] is ' ' or '\t' or '-' or '#') return 0;
        if (colon == ':' && at + 1 < line.Length && line[at + 1] is not (' ' or '\t' or '\r')) return 0;
        return line[..at].TrimEnd().Length;
    }

    private static bool IsWord(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private static int Next(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
}

/// <summary>How metadata is set off from the text.</summary>
internal enum FrontForm
{
    Fenced,
    BelowBlankLines,

    /// <summary>Closed by a line of dashes, but not opened (Hexo).</summary>
    NotOpened,

    NotClosed,

    /// <summary>Keys and values, and no line of dashes at all.</summary>
    NoFences,
}
