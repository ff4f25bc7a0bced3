using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>A tag in running text: a picture, a link or words where it means that; any other shows nothing and is reported.</summary>
internal sealed class ShortcodeInlineParser : InlineParser
{
    public ShortcodeInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Shortcode.At(slice.AsSpan()) is not { } tag) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + tag.Length - 1));
        var inline = Meaning(processor, tag, slice.AsSpan()[..tag.Length].ToString());
        inline.Span = span;
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += tag.Length;
        return true;
    }

    private static Inline Meaning(InlineProcessor processor, Shortcode tag, string written)
    {
        // The opening was reported, and the box it opens needs no word on its end.
        if (tag.IsClosing) return new ForeignInline(null, written);
        var arguments = new ShortcodeArguments(tag.Arguments);
        if (ShortcodeMeaning.IsPicture(tag.Name) && Picture(tag, arguments) is { } picture) return picture;
        if (ShortcodeMeaning.IsLabel(tag.Name)) return new LiteralInline(tag.Arguments[(tag.Arguments.IndexOf('@', StringComparison.Ordinal) + 1)..].Trim());
        if (Link(tag, arguments) is { } link) return link;
        if (ShortcodeMeaning.ClipAddress(tag.Name, arguments) is { } clip) return Link(clip, clip);
        return new ForeignInline(IsWithinItsBox(processor, tag) ? null : Rules.ShortcodeLeftOut, written);
    }

    private static LinkInline? Picture(Shortcode tag, ShortcodeArguments arguments)
    {
        var isAsset = tag.Name is "asset_img" or "img" && arguments.Named("src") is null;

        // Hexo puts classes before the file and its size behind it.
        var at = isAsset ? Array.FindIndex([.. arguments.Words], w => Path.GetExtension(w).Length > 1) : 0;
        var address = arguments.Named("src", "url", "link") ?? (at < 0 ? null : arguments.Word(at)?.TrimEnd(','));
        if (string.IsNullOrEmpty(address)) return null;
        var behind = isAsset ? arguments.Words.Skip(at + 1).SkipWhile(w => w.All(c => char.IsAsciiDigit(c) || c is '%' or 'p' or 'x')).ToArray() : [];
        var title = arguments.Named("caption", "title") ?? (behind.Length > 0 ? string.Join(' ', behind) : null);
        return Filled(new LinkInline(Escape(address), title ?? "") { IsImage = true, IsClosed = true }, arguments.Named("alt") ?? title ?? "");
    }

    private static LinkInline? Link(Shortcode tag, ShortcodeArguments arguments)
    {
        if (arguments.Words.Count == 0) return null;
        switch (tag.Name)
        {
            case "post_link" or "asset_link":
                var words = string.Join(' ', arguments.Words.Skip(1));
                return Link(arguments.Words[0], words.Length > 0 ? words : arguments.Words[0]);
            case "link" when arguments.Words.Count > 1:
                var (label, to) = arguments.Words[0].Contains('/') ? (1, 0) : (0, 1);
                return Link(arguments.Words[to].Trim(','), arguments.Words[label].Trim(','));
            case "btn" when tag.Arguments.Split(',', StringSplitOptions.TrimEntries) is [var address, { Length: > 0 } shown, ..]:
                return Link(address, shown);
            default:
                return ShortcodeMeaning.IsAddress(tag.Name) ? Link(arguments.Words[0], arguments.Words[0]) : null;
        }
    }

    private static LinkInline Link(string address, string label)
    {
        var link = Filled(new LinkInline(Escape(address), "") { IsClosed = true }, label);
        link.SetData(Shortcode.LinkMark, true);
        return link;
    }

    private static LinkInline Filled(LinkInline link, string text)
    {
        if (text.Length > 0) link.AppendChild(new LiteralInline(text));
        return link;
    }

    private static string Escape(string address) => address.Replace(" ", "%20", StringComparison.Ordinal);

    private static bool IsWithinItsBox(InlineProcessor processor, Shortcode tag)
    {
        for (Block? at = processor.Block; at is not null; at = at.Parent)
        {
            if (at is BoxBlock box && box.Closing == tag.Name) return true;
        }

        return false;
    }
}
