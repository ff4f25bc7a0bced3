using Markdig.Syntax;
using UnionKb.Compiling.Markup.Boxes;
using UnionKb.Compiling.Markup.Components;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>
/// Writes what stays of a component: the box that one of its name is here, its title, its picture, its words, its link. Everything else of it is left out
/// with a finding; what stands inside it is Markdown and HTML like any other.
/// </summary>
internal sealed class ComponentWriter(BodyBuilder body, OpenElements open, LinkRenderer links)
{
    private static readonly HtmlElement Around = new(HtmlContent.Block, "div", [], []) { MayStayOpen = true };
    private static readonly HtmlElement Within = new(HtmlContent.Inline, "span", [], []) { MayStayOpen = true };

    private RenderedText _text = null!;
    private ComponentPairs _pairs = null!;

    public void Start(RenderedText text)
    {
        _text = text;
        _pairs = new ComponentPairs(text.Markdown);
    }

    /// <summary>Whether a tag is one of a component that ends; it is text otherwise.</summary>
    public bool Knows(HtmlToken token, TagPlace place)
    {
        if (!ComponentName.Is(token.WrittenName)) return false;
        return token.Kind == HtmlTokenKind.Close
            ? open.IsIn(token.Name) || _pairs.IsOpenedBefore(token.WrittenName, place.Span.Start) || ComponentName.IsEmpty(token.WrittenName)
            : IsEmpty(token, place) || _pairs.IsClosedBehind(token.WrittenName, place.Span.Start);
    }

    /// <summary>Writes a tag; false, with nothing written, when it is none that it knows.</summary>
    public bool TryWrite(HtmlToken token, TagPlace place)
    {
        if (!Knows(token, place)) return false;
        if (token.Kind == HtmlTokenKind.Close) open.Close(token.Name);
        else if (IsEmpty(token, place)) WriteEmpty(token, place);
        else WriteOpen(token, place);
        return true;
    }

    private static bool IsEmpty(HtmlToken token, TagPlace place) =>
        token.IsEmpty || (ComponentName.IsEmpty(token.WrittenName) && (token.Attributes.Length > 0 || place.Setting == TagSetting.Blocks));

    public void Report(HtmlToken token, SourceSpan span) => _text.Report(span, Rules.ComponentLeftOut, $"<{token.WrittenName}>");

    private void WriteEmpty(HtmlToken token, TagPlace place)
    {
        if (Literal(token, "src") is { } picture && PictureRenderer.IsShown(picture))
        {
            var written = new WrittenPicture(picture, Literal(token, "alt") ?? "", Literal(token, "title"), PictureMarks.None);
            WriteText(place, () => links.Pictures.Write(place.Span, written));
            return;
        }

        Report(token, place.Span);
        if (Literal(token, "text", "label", "title") is not { } words) return;
        var address = Literal(token, "href", "to", "link");
        WriteText(place, () =>
        {
            var link = address is null ? default : OpenLink(address, place);
            body.Text(words);
            Close(link);
        });
    }

    private void WriteOpen(HtmlToken token, TagPlace place)
    {
        var title = Literal(token, "title", "label", "header", "heading", "tab", "summary");
        if (place.Setting == TagSetting.Phrase)
        {
            Report(token, place.Span);
            var link = Literal(token, "href", "to") is { } address ? OpenLink(address, place) : default;
            open.Push(new OpenElement(token.Name, Within, "", link, place.Span));
            return;
        }

        open.MakeRoomFor(Around);
        if (BoxOf(token) is not { } box)
        {
            Report(token, place.Span);
            if (title is not null) WriteTitle("<p><strong>", title, "</strong></p>\n");
            open.Push(new OpenElement(token.Name, Around, "", default, place.Span));
            return;
        }

        if (box.Callout == BoxName.Tab) title ??= Literal(token, "value", "name");
        var isFolded = box.Fold != BoxFold.None;
        body.Tag($"<{(isFolded ? "details" : "div")} class=\"callout callout-{box.Callout}{(box.As is null ? "" : " as-" + box.As)}\"");
        body.Tag(isFolded ? ">\n"u8 : box.Callout == BoxName.Tab ? " role=\"group\">\n"u8 : " role=\"note\">\n"u8);
        var tag = isFolded ? "summary" : "p";
        if (title is not null || isFolded) WriteTitle($"<{tag} class=\"callout-title\">", title ?? "", $"</{tag}>\n");
        open.Push(new OpenElement(token.Name, Around, isFolded ? "</details>\n" : "</div>\n", default, place.Span));
    }

    /// <summary>The box that a component is here: by its name, or by its kind where the name only says that it is one.</summary>
    private static BoxName? BoxOf(HtmlToken token)
    {
        var name = token.WrittenName switch
        {
            "Accordion" or "AccordionItem" or "Expandable" or "Details" => "details",
            "Aside" or "Callout" or "Admonition" or "Alert" or "Hint" or "Note" =>
                Literal(token, "type", "kind", "variant", "severity", "intent", "style") ?? "note",
            "VPTab" or "CodeGroupItem" or "CodeTab" or "TabPanel" => BoxName.Tab,
            _ => token.WrittenName,
        };
        return BoxName.Find(name) is { Callout: not (BoxName.Plain or BoxName.Quote) } box && char.IsAsciiLetterUpper(token.WrittenName[0]) ? box : null;
    }

    private void WriteTitle(string opening, string title, string end)
    {
        body.BeginBlock(BlockKind.Paragraph);
        body.Tag(opening);
        body.BeginUnlinked();
        body.Text(title);
        body.EndUnlinked();
        body.Tag(end);
        body.EndBlock();
    }

    /// <summary>Writes words that stand in a line, or are a paragraph of their own.</summary>
    private void WriteText(TagPlace place, Action write)
    {
        if (place.Setting != TagSetting.Blocks)
        {
            write();
            return;
        }

        open.MakeRoomForText();
        body.BeginBlock(BlockKind.Paragraph);
        body.Tag("<p>"u8);
        write();
        body.Tag("</p>\n"u8);
        body.EndBlock();
    }

    private OpenLink OpenLink(string address, TagPlace place)
    {
        if (links.Depth > 0) return default;
        switch (LinkUrl.Classify(address))
        {
            case LinkUrlKind.External:
                links.OpenExternal(address, null);
                return Html.OpenLink.Outside;
            case LinkUrlKind.Page: return new OpenLink(true, links.OpenPage(place.Span, address, null));
            default: return default;
        }
    }

    private void Close(OpenLink link)
    {
        if (!link.IsOpen) return;
        if (link.Page < 0) links.CloseExternal();
        else links.ClosePage(link.Page);
    }

    /// <summary>The first of these attributes that is words, not a program.</summary>
    private static string? Literal(HtmlToken token, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (token[name] is not { Length: > 0 } value) continue;
            if (value[0] != '{') return value;
            var inside = value[1..^1].Trim();
            if (inside.Length > 2 && inside[0] is '"' or '\'' or '`' && inside.IndexOf(inside[0], 1) == inside.Length - 1) return inside[1..^1];
        }

        return null;
    }
}
