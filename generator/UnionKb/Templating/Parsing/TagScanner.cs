using Scriban.Parsing;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>
/// Finds the tags of a template in the engine's own tokens. The engine's parser takes a tag without end for the rest of the file, or for
/// whole when the file ends there, and reports a missing <c>end</c> where it missed it: both need the place of the opening.
/// </summary>
internal sealed class TagScanner
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<TemplateTag> _tags = [];

    private TagScanner(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>All tags in order; findings UKB4001, and UKB4017 for tags as other template languages write them.</summary>
    public static List<TemplateTag> Scan(SourceText source, DiagnosticBag diagnostics)
    {
        var scanner = new TagScanner(source, diagnostics);
        for (var at = 0; at >= 0;) at = scanner.ScanFrom(at);
        return scanner._tags;
    }

    /// <summary>Scans to the end, or to a tag without end; returns where to go on behind that one, or -1.</summary>
    private int ScanFrom(int start)
    {
        var lexer = new Lexer(start == 0 ? _source.Text : _source.Text[start..]);
        OpenTag? open = null;
        foreach (var token in lexer)
        {
            var at = start + token.Start.Offset;
            if (open is null)
            {
                if (token.Type == TokenType.CodeEnter) open = new OpenTag(_source.Text, at, start + token.End.Offset + 1);
            }
            else if (token.Type == TokenType.CodeExit)
            {
                Close(open, start + token.End.Offset + 1);
                open = null;
            }
            else if (token.Type == TokenType.Eof || !open.Accept(token.Type, at, start + token.End.Offset + 1))
            {
                _diagnostics.Add(_source, new TextSpan(open.Start, open.Inner - open.Start), Rules.UnclosedTag);
                return _source.Text.IndexOf("{{", open.Inner, StringComparison.Ordinal);
            }
        }

        return -1;
    }

    private void Close(OpenTag tag, int end)
    {
        var span = TextSpan.FromBounds(tag.Start, end);
        if (tag.IsForeign) _diagnostics.Add(_source, span, Rules.UnsupportedTag, _source.Text.Substring(span.Start, span.Length));
        _tags.Add(new TemplateTag(span, tag.Words));
    }
}
