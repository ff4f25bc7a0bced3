using System.Buffers;
using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>
/// Reads the flat YAML that nearly every front matter is: one <c>key: value</c> a line, values plain, simply quoted, or a list in
/// brackets. Anything else is declined, never guessed, and goes to <see cref="YamlReader"/>; a property test holds the two equal. The
/// full parser takes longer over ten lines of front matter than the Markdown parser over the page.
/// </summary>
internal static class FlatYaml
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Characters that may mean something at the start of a plain value.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`~=<");

    /// <summary>Tabs, and what YAML 1.1 (section 5.4) takes for a line break beside the line feed.</summary>
    private static readonly SearchValues<char> NotInLines = SearchValues.Create("\t\r\u0085\u2028\u2029");

    private static readonly SearchValues<char> NotInItems = SearchValues.Create("[]{}#&*!|>'\"%@`:,\t\\");

    /// <summary>The map, or null when the text is not flat.</summary>
    public static YamlMap? Read(string text, TextSpan range)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        for (var at = range.Start; at < range.End;)
        {
            var end = text.AsSpan(at, range.End - at).IndexOf('\n') is >= 0 and var n ? at + n : range.End;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            if (line.ContainsAny(NotInLines)) return null;
            if (line.TrimEnd(' ').Length > 0)
            {
                if (Entry(line, at) is not { } entry) return null;
                foreach (var (key, _) in entries)
                {
                    if (key.Value == entry.Key.Value) return null;
                }

                entries.Add(entry);
            }

            at = end + 1;
        }

        return entries.Count == 0 ? null : new YamlMap([.. entries], range);
    }

    private static (YamlScalar Key, YamlNode Value)? Entry(ReadOnlySpan<char> line, int offset)
    {
        var colon = line.IndexOfAnyExcept(Letters);
        if (colon <= 0 || line[colon] != ':') return null;
        var key = new YamlScalar(line[..colon].ToString(), false, new TextSpan(offset, colon));
        var value = line[(colon + 1)..].TrimEnd(' ');
        var start = value.IndexOfAnyExcept(' ');
        if (start <= 0) return null;
        value = value[start..];
        return Value(value, offset + colon + 1 + start) is { } node ? (key, node) : null;
    }

    /// <summary>One value in flat form, or null when it is none.</summary>
    public static YamlNode? ReadValue(string text, TextSpan range) => range.Length == 0 ? null : Value(text.AsSpan(range.Start, range.Length), range.Start);

    private static YamlNode? Value(ReadOnlySpan<char> value, int offset)
    {
        if (value[0] == '[') return List(value, offset);
        if (Scalar(value, offset, out var length) is not { } scalar || length != value.Length) return null;
        return scalar.Quoted || (value.IndexOf(": ") < 0 && value.IndexOf(" #") < 0 && value[^1] != ':') ? scalar : null;
    }

    /// <summary>A quoted text up to its closing quote, or everything as a plain one.</summary>
    private static YamlScalar? Scalar(ReadOnlySpan<char> text, int offset, out int length)
    {
        length = text.Length;
        if (text[0] is '"' or '\'')
        {
            var close = text[1..].IndexOf(text[0]);
            if (close < 0) return null;
            length = close + 2;
            var inside = text.Slice(1, close);
            // A doubled single quote and a backslash are escapes.
            if (inside.Contains('\\') || (length < text.Length && text[length] == text[0])) return null;
            return new YamlScalar(inside.ToString(), true, new TextSpan(offset, length));
        }

        return Indicators.Contains(text[0]) ? null : new YamlScalar(text.ToString(), false, new TextSpan(offset, text.Length));
    }

    private static YamlList? List(ReadOnlySpan<char> value, int offset)
    {
        if (value[^1] != ']') return null;
        var items = new List<YamlNode>();
        var at = 1;
        while (true)
        {
            while (value[at] == ' ') at++;
            if (value[at] == ']') return at == value.Length - 1 ? new YamlList([.. items], new TextSpan(offset, value.Length)) : null;
            var (item, length) = Item(value[at..^1], offset + at);
            if (item is null) return null;
            items.Add(item);
            at += length;
            while (value[at] == ' ') at++;
            if (value[at] == ',' && value[(at + 1)..].TrimStart(' ')[0] is not (']' or ',')) at++;
            else if (at != value.Length - 1) return null;
        }
    }

    private static (YamlScalar? Item, int Length) Item(ReadOnlySpan<char> rest, int offset)
    {
        if (rest.Length == 0) return (null, 0);
        if (rest[0] is '"' or '\'') return (Scalar(rest, offset, out var quoted), quoted);
        var end = rest.IndexOf(',');
        var text = (end < 0 ? rest : rest[..end]).TrimEnd(' ');
        return text.Length == 0 || text.ContainsAny(NotInItems) || Indicators.Contains(text[0])
            ? (null, 0)
            : (new YamlScalar(text.ToString(), false, new TextSpan(offset, text.Length)), text.Length);
    }
}
