using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>
/// Finds the tags of a template with their places, because the engine's own errors carry none. Knows the part of Handlebars that
/// templates/README.md promises; anything else is a finding, so that no template works by accident.
/// </summary>
internal sealed class TemplateScanner
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<TemplateTag> _tags = [];

    private TemplateScanner(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>All tags in order; findings UKB4001 and UKB4017.</summary>
    public static List<TemplateTag> Scan(SourceText source, DiagnosticBag diagnostics)
    {
        var scanner = new TemplateScanner(source, diagnostics);
        scanner.Run();
        return scanner._tags;
    }

    private void Run()
    {
        var text = _source.Text;
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = Next(text, at))
        {
        }
    }

    /// <summary>Reads the tag at an offset; returns the offset of the next tag, or -1.</summary>
    private int Next(string text, int start)
    {
        var (open, close) = Delimiters(text.AsSpan(start));
        var inner = start + open.Length;
        var end = text.IndexOf(close, inner, StringComparison.Ordinal);
        var nested = close == "--}}" ? -1 : text.IndexOf("{{", inner, StringComparison.Ordinal);
        if (end < 0 || (nested >= 0 && nested < end))
        {
            _diagnostics.Add(_source, new TextSpan(start, open.Length), Rules.UnclosedTag);
            return nested >= 0 ? nested : -1;
        }

        var span = TextSpan.FromBounds(start, end + close.Length);
        if (open.StartsWith("{{!", StringComparison.Ordinal)) _tags.Add(new TemplateTag(TagKind.Comment, span, null, [], []));
        else Read(span, TextSpan.FromBounds(inner, end));
        return text.IndexOf("{{", span.End, StringComparison.Ordinal);
    }

    private static (string Open, string Close) Delimiters(ReadOnlySpan<char> tag) => tag switch
    {
        ['{', '{', '!', '-', '-', ..] => ("{{!--", "--}}"),
        ['{', '{', '!', ..] => ("{{!", "}}"),
        ['{', '{', '{', ..] => ("{{{", "}}}"),
        _ => ("{{", "}}"),
    };

    private void Read(TextSpan tag, TextSpan inner)
    {
        var words = new TagReader(_source.Text, inner);
        var kind = words.Sigil() switch
        {
            "#" => TagKind.Open,
            "#>" => TagKind.PartialBlock,
            ">" => TagKind.Partial,
            "/" => TagKind.Close,
            "" => TagKind.Value,
            _ => (TagKind?)null,
        };
        var read = words.Words();
        if (kind is null || read is not { Count: > 0 } || words.HasHash)
        {
            _diagnostics.Add(_source, tag, Rules.UnsupportedTag, _source.Text.Substring(tag.Start, tag.Length));
            return;
        }

        if (kind == TagKind.Value && read[0] is { Kind: ExpressionKind.Path, Text: "else" })
        {
            kind = TagKind.Else;
            read.RemoveAt(0);
        }

        var name = read.Count > 0 ? read[0] : null;
        _tags.Add(new TemplateTag(kind.Value, tag, name, [.. read.Skip(1)], words.BlockNames));
    }
}
