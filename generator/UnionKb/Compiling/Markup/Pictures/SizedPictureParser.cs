using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.Pictures;

/// <summary>
/// Reads <c>![words](a.png "title" =300x200)</c>: the size is taken out and the rest given to the parser of links, which then ends where the size began.
/// </summary>
internal sealed class SizedPictureParser : InlineParser
{
    private readonly LinkInlineParser _links = new();

    public SizedPictureParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '(' || !IsPicture(processor.Inline)) return false;
        if (FindSize(slice) is not { } found || !SizeText.TryRead(slice.Text.AsSpan(found.Start + 1, found.Length - 1), out var size)) return false;

        var unsized = new StringSlice(slice.Text.Remove(found.Start, found.Length), slice.Start, slice.End - found.Length);
        if (!_links.Match(processor, ref unsized) || processor.Inline is not LinkInline { IsImage: true } picture) return false;
        new PictureMarks(size).SetOn(picture);
        picture.Span = new Markdig.Syntax.SourceSpan(picture.Span.Start, picture.Span.End + found.Length);
        slice.Start = unsized.Start + found.Length;
        return true;
    }

    private static bool IsPicture(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline opening) return opening.IsImage;
        }

        return false;
    }

    /// <summary>Where <c>=300x200</c> stands behind address and title, just before the closing bracket.</summary>
    private static (int Start, int Length)? FindSize(StringSlice slice)
    {
        slice.Start += 2;
        slice.TrimStart();
        if (!LinkHelper.TryParseUrl(ref slice, out var url, out _) || url is null || !slice.CurrentChar.IsWhitespace()) return null;
        slice.TrimStart();
        if (slice.CurrentChar is '"' or '\'' or '(' && (!LinkHelper.TryParseTitle(ref slice, out _, out _) || !slice.CurrentChar.IsWhitespace())) return null;
        slice.TrimStart();
        if (slice.CurrentChar != '=') return null;
        var length = slice.AsSpan().IndexOfAny(" \t\n)");
        var rest = length < 0 ? [] : slice.AsSpan()[length..].TrimStart();
        return rest is [')', ..] ? (slice.Start, length) : null;
    }
}
