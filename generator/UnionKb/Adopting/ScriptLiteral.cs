using System.Text;
using UnionKb.Yaml;

namespace UnionKb.Adopting;

/// <summary>
/// Reads the literals of a JavaScript or TypeScript file (ECMA-262, 13.2: arrays, objects, strings, numbers) without running it. A name or a call stands for
/// the literal that the same file gives it or lets it return; whatever else is computed counts as nothing, and <see cref="Computed"/> says so.
/// </summary>
internal sealed class ScriptLiteral(string text)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>How many values could not be read as they are computed.</summary>
    public int Computed { get; private set; }

    /// <summary>The literal that begins there, as the YAML that says the same; null for what is computed.</summary>
    public YamlNode? At(ref int at)
    {
        SkipBlank(ref at);
        if (at >= text.Length) return null;
        var value = Primary(ref at);
        SkipBlank(ref at);
        // "as const", "satisfies Type" say nothing about the value; an operator does.
        var word = WordAt(at);
        if (word is "as" or "satisfies")
        {
            SkipTo(ref at, word.Length);
        }
        else if (at < text.Length && text[at] is not (',' or ']' or '}' or ')' or ';') && !IsLineStart(at))
        {
            SkipTo(ref at, 0);
            value = null;
            Computed++;
        }

        return value;
    }

    private YamlNode? Primary(ref int at)
    {
        switch (text[at])
        {
            case '\'' or '"' or '`': return Quoted(ref at);
            case '[': return List(ref at);
            case '{': return Map(ref at);
            default: break;
        }

        var word = WordAt(at);
        if (word.Length == 0 || word is "function" or "async" or "new" or "await" or "require" or "import") return Unknown(ref at);
        at += word.Length;
        if (word is "true" or "false" or "null" or "undefined" || char.IsAsciiDigit(word[0]))
            return new YamlScalar(word is "undefined" ? "null" : word, false, default);
        SkipBlank(ref at);
        if (at < text.Length && text[at] == '(')
        {
            Skip(ref at);
            return Defined(word, $"function {word}(", returns: true);
        }

        return Defined(word, null, returns: false);
    }

    /// <summary>What a name of this file stands for.</summary>
    private YamlNode? Defined(string name, string? function, bool returns)
    {
        if (!_open.Add(name)) return null;
        var start = function is not null ? text.IndexOf(function, StringComparison.Ordinal) : -1;
        if (start >= 0)
        {
            start = text.IndexOf("return", start, StringComparison.Ordinal);
            if (start >= 0) start += "return".Length;
        }
        else
        {
            foreach (var keyword in (string[])["const ", "let ", "var "])
            {
                start = text.IndexOf(keyword + name, StringComparison.Ordinal);
                if (start < 0 || char.IsAsciiLetterOrDigit(text[start + keyword.Length + name.Length])) continue;
                start = text.IndexOf('=', start) + 1;
                if (returns && start > 0)
                {
                    var arrow = text.IndexOf("=>", start, StringComparison.Ordinal);
                    if (arrow > 0) start = arrow + 2;
                }

                break;
            }
        }

        YamlNode? value = null;
        if (start > 0 && text.AsSpan(start).TrimStart() is ['(', ..]) start = text.IndexOf('(', start) + 1;
        if (start > 0) value = At(ref start);
        else Computed++;
        _open.Remove(name);
        return value;
    }

    private YamlScalar? Quoted(ref int at)
    {
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (quote == '`' && text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                at = text.IndexOf('`', at) is >= 0 and var end ? end + 1 : text.Length;
                Computed++;
                return null;
            }

            if (text[at] == '\\' && at + 1 < text.Length) at++;
            value.Append(text[at]);
        }

        at++;
        return new YamlScalar(value.ToString(), true, default);
    }

    private YamlList List(ref int at)
    {
        var items = new List<YamlNode>();
        at++;
        while (Next(ref at, ']'))
        {
            var spread = text.AsSpan(at).StartsWith("...");
            if (spread) at += 3;
            var before = at;
            if (At(ref at) is { } item)
            {
                if (spread && item is YamlList list) items.AddRange(list.Items);
                else items.Add(item);
            }

            if (at == before) at++;
        }

        return new YamlList([.. items], default);
    }

    private YamlMap Map(ref int at)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        at++;
        while (Next(ref at, '}'))
        {
            var before = at;
            if (text.AsSpan(at).StartsWith("..."))
            {
                at += 3;
                if (At(ref at) is YamlMap spread) entries.AddRange(spread.Entries);
                continue;
            }

            var key = text[at] is '\'' or '"' or '`' ? Quoted(ref at)?.Value : WordAt(at);
            if (key is { Length: > 0 } && at == before) at += key.Length;
            SkipBlank(ref at);
            if (key is { Length: > 0 } && at < text.Length && text[at] == ':')
            {
                at++;
                if (At(ref at) is { } value) entries.Add((new YamlScalar(key, true, default), value));
            }
            else if (key is { Length: > 0 } && at < text.Length && text[at] is ',' or '}')
            {
                if (Defined(key!, null, returns: false) is { } same) entries.Add((new YamlScalar(key!, true, default), same));
            }
            else
            {
                SkipTo(ref at, 0);
                Computed++;
            }

            if (at == before) at++;
        }

        return new YamlMap([.. entries], default);
    }

    /// <summary>Goes to the next item; false, behind the closing mark, when there is none.</summary>
    private bool Next(ref int at, char closing)
    {
        SkipBlank(ref at);
        while (at < text.Length && text[at] == ',')
        {
            at++;
            SkipBlank(ref at);
        }

        if (at < text.Length && text[at] != closing) return true;
        at++;
        return false;
    }

    private YamlNode? Unknown(ref int at)
    {
        SkipTo(ref at, 0);
        Computed++;
        return null;
    }

    /// <summary>To the end of an expression: the next comma or closing mark that is not its own.</summary>
    private void SkipTo(ref int at, int from)
    {
        for (at += from; at < text.Length && text[at] is not (',' or ']' or '}' or ')' or ';');)
        {
            var before = at;
            SkipBlank(ref at);
            if (at < text.Length && at == before) Skip(ref at);
        }
    }

    /// <summary>One character, one text, or all between two brackets.</summary>
    private void Skip(ref int at)
    {
        if (text[at] is '\'' or '"' or '`')
        {
            var quote = text[at++];
            while (at < text.Length && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
            at++;
        }
        else if (text[at] is '(' or '[' or '{')
        {
            at++;
            while (at < text.Length && text[at] is not (')' or ']' or '}'))
            {
                var before = at;
                SkipBlank(ref at);
                if (at < text.Length && at == before) Skip(ref at);
            }

            at++;
        }
        else
        {
            at++;
        }
    }

    private void SkipBlank(ref int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text.AsSpan(at).StartsWith("//")) at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            else if (text.AsSpan(at).StartsWith("/*")) at = text.IndexOf("*/", at, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : text.Length;
            else return;
        }
    }

    private bool IsLineStart(int at) => at > 0 && text.AsSpan(0, at).TrimEnd(" \t") is [.., '\n'];

    private string WordAt(int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' or '.')) end++;
        return text[at..end];
    }
}
