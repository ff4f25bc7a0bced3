namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>The arguments of a tag: words in their order, and <c>key=value</c>; either may stand in quotes.</summary>
internal sealed class ShortcodeArguments
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);

    public ShortcodeArguments(string written)
    {
        var text = written.AsSpan().Trim();
        while (text.Length > 0)
        {
            var key = KeyLength(text);
            var value = key > 0 ? text[(key + 1)..].TrimStart() : text;
            var (word, following) = Word(value);
            if (key > 0) _named.TryAdd(text[..key].Trim().ToString(), word);
            else _words.Add(word);
            text = following.AsSpan().TrimStart();
        }
    }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The first of these keys that is written, or null.</summary>
    public string? Named(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_named.TryGetValue(key, out var value)) return value;
        }

        return null;
    }

    public string? Word(int number) => number < _words.Count ? _words[number] : null;

    private static int KeyLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_')) length++;
        return length > 0 && length < text.Length && text[length] == '=' ? length : 0;
    }

    private static (string Word, string Following) Word(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] is '"' or '\'' or '`' && text[1..].IndexOf(text[0]) is >= 0 and var close)
            return (text.Slice(1, close).ToString(), text[(close + 2)..].ToString());
        var end = text.IndexOfAny(' ', '\t') is >= 0 and var blank ? blank : text.Length;
        return (text[..end].ToString(), text[end..].ToString());
    }
}
