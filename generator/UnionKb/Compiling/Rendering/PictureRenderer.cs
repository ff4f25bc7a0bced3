using Markdig.Syntax;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// Writes what is written as a picture: the picture, a player for clips, a link for other files, for pages and for what lies on another host.
/// Whether a target without an ending is a page is known when all pages are; so a picture is written both ways, and one of them is copied.
/// </summary>
internal sealed class PictureRenderer(BodyBuilder body, LinkRenderer links)
{
    private RenderedText _text = null!;

    public void Start(RenderedText text) => _text = text;

    public void Write(SourceSpan written, WrittenPicture picture)
    {
        if (picture.Marks.Unknown is { } unknown) _text.Report(written, Rules.PictureMarkUnknown, unknown);
        switch (LinkUrl.Classify(picture.Url))
        {
            case LinkUrlKind.Unsafe:
                _text.Report(written, Rules.UnsafeAddress, picture.Url);
                body.Text(picture.Words);
                break;
            case LinkUrlKind.External:
                _text.Report(written, Rules.ExternalImage, picture.Url);
                WriteLink(written, picture, (_, url, title) => External(url, title), _ => links.CloseExternal());
                break;
            default:
                WriteLocal(written, picture);
                break;
        }
    }

    /// <summary><c>![[file|words|300x200]]</c>; a number alone behind the bar is a width.</summary>
    public void Write(WikiLinkInline wiki)
    {
        var (words, size) = (wiki.Label ?? "", default(PictureSize));
        var bar = words.LastIndexOf('|');
        if (SizeText.TryRead(words.AsSpan(bar + 1), out var asked)) (words, size) = (bar < 0 ? "" : words[..bar].Trim(), asked);
        if (words.Length == 0) words = Path.GetFileNameWithoutExtension(wiki.Target);
        Write(wiki.Span, new WrittenPicture(Uri.EscapeDataString(wiki.Target), words, null, new PictureMarks(size)));
    }

    private void WriteLocal(SourceSpan written, WrittenPicture picture)
    {
        var (path, anchor) = LinkUrl.Split(picture.Url);
        if (IsPage(path, anchor))
        {
            _text.Report(written, Rules.PictureOfPage, picture.Url);
            WriteLink(written, picture, links.OpenPage, links.ClosePage);
            return;
        }

        switch (FileEnding.KindOf(path))
        {
            case MediaKind.Video: WritePlayer(written, "video", path, picture); break;
            case MediaKind.Audio: WritePlayer(written, "audio", path, picture); break;
            case MediaKind.Document:
                WriteLink(written, picture, Download, _ => links.CloseExternal());
                break;
            default: WritePicture(written, path, anchor, picture); break;
        }
    }

    private int External(string url, string? title)
    {
        links.OpenExternal(url, title);
        return 0;
    }

    private int Download(SourceSpan written, string url, string? title)
    {
        links.OpenDownload(written, url, title);
        return 0;
    }

    private void WriteLink(SourceSpan written, WrittenPicture picture, Func<SourceSpan, string, string?, int> open, Action<int> close)
    {
        var words = picture.Words.Length > 0 ? picture.Words : picture.Url;
        if (links.Depth > 0)
        {
            body.Text(words);
            return;
        }

        var number = open(written, picture.Url, picture.Title);
        body.Text(words);
        close(number);
    }

    /// <summary>Whether what is written as a picture is shown in its place, as far as its address tells.</summary>
    public static bool IsShown(string url)
    {
        var (path, anchor) = LinkUrl.Split(url);
        return LinkUrl.Classify(url) is LinkUrlKind.Asset or LinkUrlKind.Page && !IsPage(path, anchor) && FileEnding.KindOf(path) != MediaKind.Document;
    }

    private static bool IsPage(string path, string? anchor) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith('/')
        || (path.Length == 0 && anchor is not null);

    private void WritePicture(SourceSpan written, string path, string? anchor, WrittenPicture picture)
    {
        if (picture.Words.Length == 0 && !picture.Marks.IsDecorative) _text.Report(written, Rules.NoAlternativeText, path);
        var number = body.BeginPicture(path, anchor, _text.PositionOf(written), written.Length, picture.Marks.Size);
        body.Tag("<img src=\""u8);
        body.LinkHole(SlotKind.Asset, number);
        body.Tag("\" alt=\""u8);
        body.Attribute(picture.Words);
        links.WriteTitle(picture.Title);
        body.Tag("\""u8);
        body.LinkHole(SlotKind.PictureSize, number);
        body.Tag(" loading=\"lazy\">"u8);
        body.LinkHole(SlotKind.PictureElse, number);
        if (links.Depth == 0) body.LinkHole(SlotKind.LinkOpen, number);
        body.Attribute(picture.Words.Length > 0 ? picture.Words : path);
        if (links.Depth == 0) body.LinkHole(SlotKind.LinkClose, number);
        body.LinkHole(SlotKind.PictureEnd, number);
    }

    private void WritePlayer(SourceSpan written, string tag, string path, WrittenPicture picture)
    {
        body.Tag("<"u8);
        body.Tag(tag);
        body.Tag(" src=\""u8);
        body.Asset(path, _text.PositionOf(written), written.Length);
        if (picture.Words.Length > 0)
        {
            body.Tag("\" aria-label=\""u8);
            body.Attribute(picture.Words);
        }

        links.WriteTitle(picture.Title);
        body.Tag("\" controls preload=\"metadata\"></"u8);
        body.Tag(tag);
        body.Tag(">"u8);
    }
}
