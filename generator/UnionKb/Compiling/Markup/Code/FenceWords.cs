using System.Buffers;
using System.Globalization;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Code;

/// <summary>
/// What stands behind the opening of a fence, in the ways of many tools: <c>js{1,3}</c>, <c>js [a.js]</c>, <c>js:a.js</c>, <c>js title="a.js"</c>,
/// <c>py hl_lines="1 3-4"</c>, <c>{.py hl_lines="1"}</c>, <c>go {hl_lines=[1,"3-4"]}</c>, <c>rust,ignore</c>.
/// </summary>
/// <param name="Language">Name of the language as written; empty when none is.</param>
/// <param name="Title">Shown above the code, or null.</param>
/// <param name="Marked">Numbers of the lines that stand out, from 1.</param>
internal sealed record FenceWords(string Language, string? Title, HashSet<int> Marked)
{
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789,- ");
    private static readonly FenceWords Nothing = new("", null, []);

    public static FenceWords Of(CodeBlock code)
    {
        if (code is not FencedCodeBlock fenced || string.IsNullOrEmpty(fenced.Info)) return Nothing;
        return Read($"{fenced.Info.Trim()} {fenced.Arguments}".Trim());
    }

    /// <summary>Reads the words behind a fence.</summary>
    public static FenceWords Read(string words)
    {
        var (language, rest) = Split(words);
        var marked = new HashSet<int>();
        var title = ValueOf(rest, "title") ?? ValueOf(rest, "filename") ?? ValueOf(rest, "file") ?? ValueOf(rest, "name");
        var braces = rest.IndexOf('{', StringComparison.Ordinal);
        if (braces >= 0 && rest.IndexOf('}', braces) is > 0 and var end && IsNumbers(rest.AsSpan(braces + 1, end - braces - 1)))
            AddLines(rest[(braces + 1)..end], marked);
        foreach (var key in (string[])["hl_lines", "highlight", "mark", "emphasize-lines"])
        {
            if (ValueOf(rest, key) is { } lines) AddLines(lines, marked);
        }

        if (title is null && rest is ['[', ..] && rest.IndexOf(']', StringComparison.Ordinal) is > 1 and var close) title = rest[1..close];
        if (title is null && language.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            var behind = language[(colon + 1)..];
            if (behind.Length > 0 && !behind.StartsWith("line-numbers", StringComparison.Ordinal) && behind != "no-line-numbers") title = behind;
            language = language[..colon];
        }

        var comma = language.IndexOf(',', StringComparison.Ordinal);
        return new FenceWords(comma > 0 ? language[..comma] : language, title, marked);
    }

    /// <summary>The name of the language and everything behind it.</summary>
    private static (string Language, string Behind) Split(string words)
    {
        if (words is ['{', ..] && words.IndexOf('}', StringComparison.Ordinal) is > 1 and var close)
        {
            // {.py hl_lines="1"}, {python, echo=FALSE}, {code-block} python
            var (inside, behind) = (words[1..close].Trim(), words[(close + 1)..].Trim());
            var first = inside.Split(' ', ',')[0];
            if (first is "code-block" or "code" or "sourcecode" or "code-cell" or "highlight" && behind.Length > 0) return Split(behind);
            if (first.Contains('=', StringComparison.Ordinal)) return ("", inside);
            return (first.TrimStart('.', '='), $"{inside[first.Length..].Trim(' ', ',')} {behind}");
        }

        var end = words.AsSpan().IndexOfAny(" \t{[");
        return end < 0 ? (words, "") : (words[..end], words[end..].Trim());
    }

    /// <summary>The value of a key: in quotes, in square brackets, in braces, or a word.</summary>
    private static string? ValueOf(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.Ordinal);
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_')) at = text.IndexOf(key, at + 1, StringComparison.Ordinal);
        if (at < 0) return null;
        var value = text.AsSpan(at + key.Length).TrimStart();
        if (value is not ['=' or ':', ..]) return null;
        value = value[1..].TrimStart();
        if (value.Length == 0) return null;
        var (from, close) = value[0] switch
        {
            '"' or '\'' => (1, value[0]),
            '[' => (1, ']'),
            '{' => (1, '}'),
            _ => (0, ' '),
        };
        value = value[from..];
        return (value.IndexOf(close) is >= 0 and var end ? value[..end] : value).ToString();
    }

    private static bool IsNumbers(ReadOnlySpan<char> text) => !text.IsWhiteSpace() && text.IndexOfAnyExcept(InNumbers) < 0;

    /// <summary>Numbers and ranges: <c>1,3-5</c>, <c>1 3</c>, <c>1,"3-5"</c>.</summary>
    private static void AddLines(string list, HashSet<int> marked)
    {
        foreach (var word in list.Split([' ', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = word.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last)) continue;
            for (var line = first; line <= last && marked.Count < 10_000; line++) marked.Add(line);
        }
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 1_000_000;
}
