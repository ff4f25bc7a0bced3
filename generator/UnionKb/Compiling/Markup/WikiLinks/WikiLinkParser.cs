using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling.Markup.WikiLinks;

/// <summary>
/// Reads <c>[[…]]</c> on one line before the ordinary link parser sees the first bracket. Brackets, line ends and an empty target
/// end the attempt, and the text stays as written.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var written = slice.AsSpan();
        var opening = written[0] == '!' ? 3 : 2;
        if (!written.StartsWith(opening == 3 ? "![[" : "[[", StringComparison.Ordinal)) return false;
        var inside = written[opening..];
        var end = inside.IndexOfAny("[]\n\r");
        if (end <= 0 || end + 1 >= inside.Length || inside[end] != ']' || inside[end + 1] != ']') return false;
        // In a table the bar is written \|, so that it ends no cell.
        var text = inside[..end].ToString().Replace("\\|", "|", StringComparison.Ordinal);

        var (target, label) = Cut(text, '|');
        var (name, anchor) = CutAnchor(target);
        if (name.Length == 0 && string.IsNullOrEmpty(anchor)) return false;

        EndLinksAround(processor.Inline);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var length = opening + end + 2;
        Inline inline = opening == 3 && IsPicture(name) ? Picture(name, label) : new WikiLinkInline
        {
            Target = name,
            Anchor = anchor,
            Label = string.IsNullOrEmpty(label) ? null : label.Trim('*'),
            IsTransclusion = opening == 3,
        };
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    private static readonly SearchValues<char> Sizes = SearchValues.Create("0123456789x");
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"];

    private static bool IsPicture(string name) => Array.Exists(PictureEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>![[图.png]]</c> is the picture itself, described by its label or the name of its file (Obsidian).</summary>
    private static LinkInline Picture(string path, string? label)
    {
        var picture = new LinkInline(path.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal), "")
        {
            IsImage = true,
            IsClosed = true,
        };
        var name = Path.GetFileNameWithoutExtension(path);
        var isSize = label is { Length: > 0 } && label.AsSpan().IndexOfAnyExcept(Sizes) < 0;
        picture.AppendChild(new LiteralInline(string.IsNullOrEmpty(label) ? name : isSize ? $"{name}|{label}" : label));
        return picture;
    }

    /// <summary>What stands before the anchor, and the anchor. A sign at the end belongs to the name: <c>[[C#]]</c>.</summary>
    private static (string Name, string? Anchor) CutAnchor(string target)
    {
        var first = target.IndexOf('#', StringComparison.Ordinal);
        if (first < 0 || (first > 0 && target.AsSpan(first).Trim('#').IsWhiteSpace())) return (target, null);
        return (target[..first].Trim(), target[first..].TrimStart('#').Trim());
    }

    /// <summary>A link holds no link: brackets that are open around this one stay text (CommonMark 0.31.2, 6.3).</summary>
    private static void EndLinksAround(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is not LinkDelimiterInline opening) continue;
            if (opening.IsImage) return;
            opening.IsActive = false;
        }
    }

    private static (string Left, string? Right) Cut(ReadOnlySpan<char> text, char mark)
    {
        var at = text.IndexOf(mark);
        return at < 0 ? (text.Trim().ToString(), null) : (text[..at].Trim().ToString(), text[(at + 1)..].Trim().ToString());
    }

    private static (string Left, string? Right) Cut(string text, char mark) => Cut(text.AsSpan(), mark);
}
