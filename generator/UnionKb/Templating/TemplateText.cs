using System.Text;
using UnionKb.Templating.Scanning;
using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>
/// Makes the text that the engine compiles: comments gone, the site's words in place of <c>{{t …}}</c>, and the indentation that only
/// editors of templates need left out, because it would be on every page.
/// </summary>
internal static class TemplateText
{
    public static string Prepare(TemplateFile file, ThemeStrings strings)
    {
        var text = new StringBuilder(file.Source.Text.Length);
        var at = 0;
        foreach (var tag in file.Tags)
        {
            Squeeze(file.Source.Text.AsSpan(at, tag.Span.Start - at), text);
            at = tag.Span.End;
            if (tag.Kind == TagKind.Comment) continue;
            if (tag is { Kind: TagKind.Value, Name.Text: "t", Arguments: [var key, ..] }) Words(file, tag, strings[key.Text], text);
            else text.Append(file.Source.Text, tag.Span.Start, tag.Span.Length);
        }

        Squeeze(file.Source.Text.AsSpan(at), text);
        return text.ToString();
    }

    private static void Words(TemplateFile file, TemplateTag tag, string words, StringBuilder text)
    {
        var output = new Utf8Writer(words.Length * 4);
        output.WriteEscaped(words);
        var filled = Encoding.UTF8.GetString(output.Written);
        for (var i = 1; i < tag.Arguments.Length; i++)
        {
            var span = tag.Arguments[i].Span;
            filled = filled.Replace($"{{{i - 1}}}", $"{{{{{file.Source.Text.Substring(span.Start, span.Length)}}}}}", StringComparison.Ordinal);
        }

        text.Append(filled);
    }

    /// <summary>Copies literal text with every run of white space that holds a line end shortened to one line end.</summary>
    private static void Squeeze(ReadOnlySpan<char> literal, StringBuilder text)
    {
        while (literal.Length > 0)
        {
            var blank = literal.IndexOfAny(" \t\r\n");
            if (blank < 0) break;
            text.Append(literal[..blank]);
            literal = literal[blank..];
            var end = literal.IndexOfAnyExcept(" \t\r\n");
            var run = end < 0 ? literal : literal[..end];
            if (run.Contains('\n')) text.Append('\n');
            else text.Append(run);
            literal = literal[run.Length..];
        }

        text.Append(literal);
    }
}
