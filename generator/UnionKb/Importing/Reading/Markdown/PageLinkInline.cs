using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>A link that names a page of the wiki or notebook that the text comes from: <c>[[page]]</c> or <c>[[page|words]]</c>.</summary>
internal sealed class PageLinkInline : LeafInline
{
    public required string Target { get; init; }

    public required string Words { get; init; }
}

internal sealed class PageLinkParser : InlineParser
{
    public PageLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[[", StringComparison.Ordinal)) return false;
        var end = text.IndexOf("]]", StringComparison.Ordinal);
        if (end < 3 || text[2..end].ContainsAny('[', '\n')) return false;
        var inner = text[2..end];
        var bar = inner.IndexOf('|');
        processor.Inline = new PageLinkInline { Target = inner[..(bar < 0 ? inner.Length : bar)].ToString(), Words = inner[(bar + 1)..].ToString() };
        slice.Start += end + 2;
        return true;
    }
}
