using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Html;

namespace UnionKb.Compiling.Markup.Components;

/// <summary>
/// What only MDX and Vue write in a line: a comment <c>{/* … */}</c>, and tags that CommonMark takes for text, with values in braces
/// (<c>&lt;td style={{ width: 1 }}&gt;</c>) or handlers (<c>&lt;button @click="x"&gt;</c>).
/// </summary>
internal sealed class BraceParser : InlineParser
{
    /// <summary>How long a tag may be.</summary>
    private const int Longest = 4000;

    public BraceParser() => OpeningCharacters = ['{', '<'];

    private static bool IsOfComponents(ReadOnlySpan<char> tag) => tag.Contains('{') || tag.IndexOf(" @") > 0 || tag.IndexOf(" #") > 0;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        Inline inline;
        int length;
        if (text.StartsWith("{/*"))
        {
            length = text.IndexOf("*/}") + 3;
            if (length < 6) return false;
            inline = new CommentInline();
        }
        else
        {
            if (text.Length < 4 || text[0] != '<' || !(char.IsAsciiLetter(text[1]) || text[1] == '>')) return false;
            var end = text.IndexOf('>');
            if (end < 0 || !IsOfComponents(text[..end]) || HtmlScanner.TagAt(text[..Math.Min(text.Length, Longest)].ToString(), 0) is not { } tag)
                return false;
            length = tag.Length;
            inline = new HtmlInline(text[..length].ToString());
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }
}
