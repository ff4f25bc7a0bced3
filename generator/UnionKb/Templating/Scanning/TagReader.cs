using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>Splits the inside of one tag into words, literals and calls.</summary>
internal sealed class TagReader(string text, TextSpan inner)
{
    private int _at = inner.Start;

    /// <summary>The names between the bars of <c>as |item|</c>.</summary>
    public string[] BlockNames { get; private set; } = [];

    /// <summary>True when a word was written <c>key=value</c>.</summary>
    public bool HasHash { get; private set; }

    /// <summary>The signs before the first word: <c>#</c>, <c>#&gt;</c>, <c>/</c>, <c>&gt;</c> or nothing; <c>~</c> is passed over.</summary>
    public string Sigil()
    {
        var sign = "";
        for (; _at < inner.End && "#/>^&*~{ \t\r\n".Contains(text[_at]); _at++)
        {
            if (!char.IsWhiteSpace(text[_at]) && text[_at] != '~') sign += text[_at];
        }

        return sign;
    }

    /// <summary>The words up to the end of the tag, or null when a quote or a parenthesis is not closed.</summary>
    public List<TemplateExpression>? Words()
    {
        var words = new List<TemplateExpression>();
        while (Skip() < inner.End && text[_at] != ')')
        {
            if (text[_at] == '|' && words is [.., { Text: "as" }])
            {
                words.RemoveAt(words.Count - 1);
                if (!ReadBlockNames()) return null;
                continue;
            }

            var word = Word();
            if (word is null) return null;
            words.Add(word);
        }

        return words;
    }

    private int Skip()
    {
        while (_at < inner.End && (char.IsWhiteSpace(text[_at]) || text[_at] == '~')) _at++;
        return _at;
    }

    private TemplateExpression? Word() => text[_at] switch
    {
        '(' => Call(),
        '"' or '\'' => Quoted(),
        _ => Plain(),
    };

    private TemplateExpression? Call()
    {
        var start = _at++;
        var words = Words();
        if (words is not { Count: > 0 } || _at >= inner.End) return null;
        _at++;
        return new TemplateExpression(ExpressionKind.Call, words[0].Text, TextSpan.FromBounds(start, _at), [.. words.Skip(1)]);
    }

    private TemplateExpression? Quoted()
    {
        var start = _at;
        var end = text.IndexOf(text[start], start + 1, inner.End - start - 1);
        if (end < 0) return null;
        _at = end + 1;
        return new TemplateExpression(ExpressionKind.String, text[(start + 1)..end], TextSpan.FromBounds(start, _at));
    }

    private TemplateExpression Plain()
    {
        var start = _at;
        while (_at < inner.End && !char.IsWhiteSpace(text[_at]) && text[_at] is not (')' or '(' or '"' or '|' or '~'))
        {
            if (text[_at] == '=') HasHash = true;
            _at++;
        }

        if (_at == start) _at++;
        var word = text[start.._at];
        var literal = word is "true" or "false" or "null" or "undefined" || word.AsSpan().TrimStart('-') is [>= '0' and <= '9', ..];
        return new TemplateExpression(literal ? ExpressionKind.Literal : ExpressionKind.Path, word, TextSpan.FromBounds(start, _at));
    }

    private bool ReadBlockNames()
    {
        var end = text.IndexOf('|', _at + 1, inner.End - _at - 1);
        if (end < 0) return false;
        BlockNames = text[(_at + 1)..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _at = end + 1;
        return true;
    }
}
