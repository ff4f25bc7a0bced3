using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using UnionKb.Model;

namespace UnionKb.Compiling.Markup.Pictures;

/// <summary>
/// Reads <c>{width=300 height=200}</c> and <c>{decorative}</c> that follow a picture at once, <c>{:width="300"}</c> too. Braces anywhere else are text.
/// </summary>
internal sealed class PictureMarkParser : InlineParser
{
    public PictureMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LinkInline { IsImage: true, IsClosed: true } picture || slice.PeekCharExtra(-1) is not (')' or ']')) return false;
        var inside = slice.AsSpan()[1..];
        var end = inside.IndexOfAny("{}\n");
        if (end < 0 || inside[end] != '}') return false;

        Read(PictureMarks.Of(picture), inside[..end].ToString()).SetOn(picture);
        slice.Start += end + 2;
        picture.Span = new Markdig.Syntax.SourceSpan(picture.Span.Start, picture.Span.End + end + 2);
        return true;
    }

    private static PictureMarks Read(PictureMarks marks, string text)
    {
        var unknown = new List<string>();
        foreach (var word in text.TrimStart(':').Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = word.IndexOf('=') is > 0 and var at ? (word[..at], word[(at + 1)..].Trim('"', '\'')) : (word, "");
            marks = name.ToLowerInvariant() switch
            {
                "decorative" or "装饰" => marks with { IsDecorative = true },
                "width" when SizeText.TryLength(value, out var width) => marks with { Size = new PictureSize(width, marks.Size.Height) },
                "height" when SizeText.TryLength(value, out var height) => marks with { Size = new PictureSize(marks.Size.Width, height) },
                _ => Unknown(marks, word, unknown),
            };
        }

        return unknown.Count == 0 ? marks : marks with { Unknown = string.Join(' ', unknown) };
    }

    private static PictureMarks Unknown(PictureMarks marks, string word, List<string> unknown)
    {
        unknown.Add(word);
        return marks;
    }
}
