using System.Buffers;

namespace UnionKb.Compiling.Markup.Foreign;

/// <summary>
/// A list of attributes in braces as other tools write it: <c>{#id .class key=value}</c>, with or without a colon or blanks inside the braces. It is
/// only ever read: nothing of it becomes an attribute of the page but an id. Sources: Pandoc's header attributes, Python-Markdown's attr_list, kramdown.
/// </summary>
internal static class AttributeList
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("{}#<>\"'&%");
    private static readonly SearchValues<char> InKeys = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    /// <summary>Whether a text is such a list from its brace to its brace; a bare word alone is none.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var any = false;
        foreach (var token in Tokens(text))
        {
            if (!IsToken(token)) return false;
            any |= token is not "open";
        }

        return any || text is "{open}";
    }

    /// <summary>The id, or null.</summary>
    public static string? Id(ReadOnlySpan<char> text) => Tokens(text).Find(t => t is ['#', _, ..])?[1..];

    public static string? FirstClass(ReadOnlySpan<char> text) => Tokens(text).Find(t => t is ['.', _, ..])?[1..];

    public static bool Has(ReadOnlySpan<char> text, string word) =>
        text.LastIndexOf('{') is >= 0 and var open && text.EndsWith("}") && Tokens(text[open..]).Contains(word);

    /// <summary>The value of a key, without its quotes; null when it is not there.</summary>
    public static string? Value(ReadOnlySpan<char> text, string key) =>
        text is ['{', ..] ? Tokens(text).Find(t => t.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..].Trim('"', '\'') : null;

    /// <summary>The words between the braces; those in quotes stay whole. Empty when the text is not in braces.</summary>
    private static List<string> Tokens(ReadOnlySpan<char> text)
    {
        var tokens = new List<string>();
        if (text.Length < 3 || text[0] != '{' || text[^1] != '}') return tokens;
        var inside = text[1..^1];
        if (inside[0] == ':') inside = inside[1..];
        while ((inside = inside.TrimStart()).Length > 0)
        {
            var end = 0;
            for (var quote = '\0'; end < inside.Length && (quote != '\0' || inside[end] is not (' ' or '\t')); end++)
            {
                if (inside[end] is '"' or '\'') quote = quote == '\0' ? inside[end] : quote == inside[end] ? '\0' : quote;
            }

            tokens.Add(inside[..end].ToString());
            inside = inside[end..];
        }

        return tokens;
    }

    private static bool IsToken(string token) => token switch
    {
        ['#' or '.', _, ..] => token.AsSpan(1).IndexOfAny(NotInNames) < 0,
        "-" or "open" => true,
        _ => token.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            && token.AsSpan(0, equals).IndexOfAnyExcept(InKeys) < 0
            && token.AsSpan(equals + 1).IndexOfAny("{}<>") < 0,
    };
}
