using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Foreign;

/// <summary>
/// A list of attributes directly behind a link, a picture or code, <c>[题](a.md){target=_blank}</c>: it shows nothing and is reported. The size of a
/// picture is not taken here.
/// </summary>
internal sealed class AttributeListParser : InlineParser
{
    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) is not (')' or ']' or '`')) return false;
        var text = slice.AsSpan();
        var close = text.IndexOf('}');
        if (close < 2 || text[..close].Contains('\n') || !AttributeList.Is(text[..(close + 1)])) return false;
        var written = text[..(close + 1)].ToString();
        if (slice.PeekCharExtra(-1) == ')' && (AttributeList.Value(written, "width") ?? AttributeList.Value(written, "height")) is not null) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ForeignInline(Rules.AttributesDropped, written)
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + close)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 1;
        return true;
    }
}

/// <summary>A line of attributes for the block above it, <c>{: .note }</c> or <c>{.note}</c>: it shows nothing and is reported.</summary>
internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || line.Length < 3 || line[^1] != '}' || line[1] is '{' or '%' || !AttributeList.Is(line)) return BlockState.None;
        processor.NewBlocks.Push(new ForeignLine(this, Rules.AttributesDropped, line.ToString())
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }
}
