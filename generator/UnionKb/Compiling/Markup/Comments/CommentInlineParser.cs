using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Comments;

/// <summary>Reads a comment inside a paragraph (CommonMark 0.31.2, 6.6); the opening of one that never ends is text.</summary>
internal sealed class CommentInlineParser : InlineParser
{
    private const string Opening = "<!--";

    public CommentInlineParser() => OpeningCharacters = ['<'];

    /// <summary>
    /// Length of the comment that a text begins with, 0 when it is not closed. <c>&lt;!--&gt;</c> and <c>&lt;!---&gt;</c> are whole comments.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var end = text[2..].IndexOf("-->", StringComparison.Ordinal);
        return end < 0 ? 0 : end + 5;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith(Opening, StringComparison.Ordinal)) return false;
        var length = LengthOf(text);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = length > 0
            ? new CommentInline()
            : new UnclosedComment { NeverEnds = OpenComments.Has(processor.Context, start) };
        if (length == 0) length = Opening.Length;
        processor.Inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        processor.Inline.Line = line;
        processor.Inline.Column = column;
        slice.Start += length;
        return true;
    }
}

/// <summary>A comment within a paragraph: nothing of it is shown.</summary>
internal sealed class CommentInline : LeafInline;

/// <summary>The opening of a comment that its paragraph does not close: shown as it is.</summary>
internal sealed class UnclosedComment : LeafInline
{
    public const string Text = "<!--";

    /// <summary>True when it stands where a comment of whole lines would begin: then nothing that follows closes it.</summary>
    public bool NeverEnds { get; init; }
}
