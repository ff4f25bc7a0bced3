using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Notes;

/// <summary>Reads <c>[^x]</c> where the file has no note of that name; the ordinary link parser would make silent text of it.</summary>
internal sealed class UndefinedNoteParser : InlineParser
{
    public UndefinedNoteParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var rest = slice;
        if (!LinkHelper.TryParseLabel(ref rest, out var label) || label.Length < 2 || rest.CurrentChar == '(') return false;
        if (processor.Document.ContainsLinkReferenceDefinition(label)) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new UndefinedNote
        {
            Written = slice.Text[slice.Start..rest.Start],
            Span = new SourceSpan(start, processor.GetSourcePosition(rest.Start - 1)),
            Line = line,
            Column = column,
        };
        slice = rest;
        return true;
    }
}

/// <summary>A reference to a note that does not exist, shown as it is written.</summary>
internal sealed class UndefinedNote : LeafInline
{
    public required string Written { get; init; }
}
