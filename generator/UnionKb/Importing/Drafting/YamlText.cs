using System.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>A text as a YAML 1.2 scalar: plain where that is safe, else in double quotes.</summary>
internal static class YamlText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`~=<";

    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off"];

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Indicators.Contains(text[0])
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Contains("  ", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
        && !text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+' or '_' or 'e' or 'E');

    /// <summary>In double quotes whatever it holds: what a flow sequence takes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c < ' ' || c is '\u0085' or '\u2028' or '\u2029') quoted.Append($"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
