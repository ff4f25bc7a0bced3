using Markdig.Syntax;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Compiling.Markup.Shortcodes;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>Writes single tags that <see cref="AllowedHtml"/> lists. Addresses in them are checked and rewritten as those of Markdown are.</summary>
internal sealed class HtmlTagWriter(
    BodyBuilder body, OpenElements open, LinkRenderer links, PictureRenderer pictures, HtmlAttributeWriter attributes, ComponentWriter components)
{
    /// <summary>What becomes part of a line of text when it stands in one; other blocks are shown as text there.</summary>
    private static readonly string[] LineBlocks = ["div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"];

    private RenderedText _text = null!;

    public void Start(RenderedText text)
    {
        _text = text;
        attributes.Start(text);
        components.Start(text);
    }

    /// <summary>Whether a tag is written as one of a component, which is no part of a text.</summary>
    public bool IsComponent(HtmlToken token, TagPlace place) => AllowedHtml.Of(token.Name) is null && components.Knows(token, place);

    /// <summary>Writes a tag; false, with nothing written, when pages do not take it over or it cannot stand here.</summary>
    public bool TryWrite(HtmlToken token, TagPlace place)
    {
        if (AllowedHtml.Of(token.Name) is not { } element) return components.TryWrite(token, place);
        if (token.Kind == HtmlTokenKind.Close) return TryClose(token.Name, element);

        var isBlock = element.Content == HtmlContent.Block || token.Name == "hr";
        var isSqueezed = isBlock && place.Setting == TagSetting.Phrase;
        if (open.IsFull && element.Content != HtmlContent.None) return false;
        if (isSqueezed && Array.IndexOf(LineBlocks, element.WrittenAs) < 0) return false;
        if ((token.Name == "a" && token["href"] is not null && links.Depth > 0) || (!isSqueezed && !open.MakeRoomFor(element))) return false;

        if (element.Content == HtmlContent.None)
        {
            WriteVoid(token, element, place);
            return true;
        }

        WriteOpen(token, element, place, isSqueezed);
        if (token.IsEmpty) open.Close(token.Name);
        return true;
    }

    /// <summary>The end of what has none is nothing, but for that of a line break, which is one (HTML Living Standard, 13.2.6.4.7).</summary>
    private bool TryClose(string name, HtmlElement element)
    {
        if (element.Content != HtmlContent.None) return open.Close(name);
        if (name == "br") body.BreakTag();
        return true;
    }

    /// <summary>Writes the opening of a heading whose words are known.</summary>
    public void WriteHeading(HtmlToken token, string words, TagPlace place)
    {
        var element = AllowedHtml.Of(token.Name)!;
        open.MakeRoomFor(element);
        var level = Math.Max(2, token.Name[1] - '0');
        var written = token["id"];
        var id = written is not null && HtmlAttributeWriter.IsId(written) && body.TakeAnchor(written) ? written : FreeSlug(words);
        body.AddHeading(new Heading(level, id, words, _text.PositionOf(place.Span)), isSection: false);
        body.BeginBlock(BlockKind.Heading);
        body.Tag("<h"u8);
        body.Number(level);
        body.Tag(" id=\""u8);
        body.Attribute(id);
        body.Tag("\""u8);
        attributes.Write(token, element, place.Span, element.Class, withId: false);
        body.Tag(">"u8);
        open.Push(new OpenElement(token.Name, element, $"</h{level}>", default, place.Span));
    }

    private string FreeSlug(string words)
    {
        var slug = HeadingIds.Slug(words);
        return body.TakeAnchor(slug) ? slug : body.TakeNumberedAnchor(slug);
    }

    private void WriteVoid(HtmlToken token, HtmlElement element, TagPlace place)
    {
        switch (token.Name)
        {
            case "br": body.BreakTag(); break;
            case "img":
                var size = new PictureSize(HtmlAttributeWriter.LengthOf(token["width"]), HtmlAttributeWriter.LengthOf(token["height"]));
                var marks = new PictureMarks(size, IsDecorative: token["alt"] is "");
                attributes.WriteAnchor(token, place.Span);
                pictures.Write(place.Span, new WrittenPicture(AddressShortcodeParser.Address(token["src"] ?? ""), token["alt"] ?? "", token["title"], marks));
                attributes.ReportUnknown(token, element, place.Span);
                break;
            case "source" or "track" when !open.IsIn("video") && !open.IsIn("audio"):
                _text.Report(place.Span, Rules.HtmlAttributeDropped, $"<{token.Name}>");
                break;
            case "source" or "track" when token["src"] is { } clip && IsOutside(clip): WriteOutsideClip(clip, place.Span); break;
            default: WriteStart(token, element, element.WrittenAs, element.Class, place.Span); break;
        }
    }

    private void WriteOpen(HtmlToken token, HtmlElement element, TagPlace place, bool isSqueezed)
    {
        if (token.Name == "a" && token["href"] is { } url)
        {
            attributes.WriteAnchor(token, place.Span);
            attributes.ReportUnknown(token, element, place.Span);
            var link = OpenAnchor(url, token["title"], place.Span);
            if (!link.IsOpen) body.Tag("<span>"u8);
            open.Push(new OpenElement(token.Name, element, "</span>", link, place.Span));
            return;
        }

        if (element.WrittenAs is "video" or "audio" && token["src"] is { } clip && IsOutside(clip))
        {
            WriteOutsideClip(clip, place.Span);
            body.Tag("<span>"u8);
            open.Push(new OpenElement(token.Name, element, "</span>", default, place.Span));
            return;
        }

        var tag = isSqueezed || token.Name == "a" ? "span" : element.WrittenAs;
        // Markdown may follow, which has paragraphs of its own.
        if (!isSqueezed && !place.IsClosedHere && place.Setting == TagSetting.Blocks && (tag is "p" || tag is ['h', >= '1' and <= '6'])) tag = "div";
        if (tag == "h1") tag = "h2";
        if (token.Name == "table") body.Tag("<div class=\"table\" tabindex=\"0\">"u8);
        WriteStart(token, element, tag, isSqueezed ? $"line-block {element.Class}".TrimEnd() : element.Class, place.Span);
        open.Push(new OpenElement(token.Name, element, token.Name == "table" ? "</table></div>" : $"</{tag}>", default, place.Span));
    }

    /// <summary>Leaves out a program, a look or a drawing; of a window to another site its address stays, as a link.</summary>
    public void LeaveOut(HtmlToken token, string written, TagPlace place)
    {
        var address = token.Name == "iframe" ? HtmlScanner.TagAt(written, 0)?["src"] : null;
        if (address is null || !IsOutside(address))
        {
            components.Report(token, place.Span);
            return;
        }

        body.BeginBlock(BlockKind.Paragraph);
        body.Tag("<p>"u8);
        WriteOutsideClip(address, place.Span);
        body.Tag("</p>"u8);
        body.EndBlock();
    }

    private static bool IsOutside(string url) => LinkUrl.Classify(url) is LinkUrlKind.External or LinkUrlKind.Unsafe;

    /// <summary>A clip on another host is not loaded; readers may go there.</summary>
    private void WriteOutsideClip(string url, SourceSpan span)
    {
        var isSafe = LinkUrl.Classify(url) == LinkUrlKind.External;
        _text.Report(span, isSafe ? Rules.ExternalClip : Rules.UnsafeAddress, url);
        var isLink = isSafe && links.Depth == 0;
        if (isLink) links.OpenExternal(url, null);
        body.Text(url);
        if (isLink) links.CloseExternal();
    }

    private OpenLink OpenAnchor(string url, string? title, SourceSpan span)
    {
        url = AddressShortcodeParser.Address(url);
        switch (LinkUrl.Classify(url))
        {
            case LinkUrlKind.External:
                links.OpenExternal(url, title);
                return OpenLink.Outside;
            case LinkUrlKind.Asset:
                links.OpenDownload(span, url, title);
                return OpenLink.Outside;
            case LinkUrlKind.Page: return new OpenLink(true, links.OpenPage(span, url, title));
            default:
                _text.Report(span, Rules.UnsafeAddress, url);
                return default;
        }
    }

    private void WriteStart(HtmlToken token, HtmlElement element, string tag, string classes, SourceSpan span)
    {
        body.Tag("<"u8);
        body.Tag(tag);
        attributes.Write(token, element, span, classes, withId: true);
        body.Tag(">"u8);
    }
}
