using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Addresses;
using UnionKb.Compiling.Markup.Pictures;
using UnionKb.Compiling.Markup.Shortcodes;
using UnionKb.Diagnostics;
using UnionKb.Model.Links;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes links and addresses. A link holds no link (CommonMark 0.31.2, 6.3): what would be one inside another is its text.</summary>
internal sealed class LinkRenderer
{
    private readonly BodyBuilder _body;
    private readonly Action<ContainerInline> _writeAll;
    private RenderedText _text = null!;

    /// <param name="writeAll">Writes what stands inside a link.</param>
    public LinkRenderer(BodyBuilder body, Action<ContainerInline> writeAll)
    {
        (_body, _writeAll) = (body, writeAll);
        Pictures = new PictureRenderer(body, this);
    }

    public PictureRenderer Pictures { get; }

    /// <summary>How many links are open around what is written now.</summary>
    public int Depth { get; private set; }

    public void Start(RenderedText text)
    {
        _text = text;
        Pictures.Start(text);
        Depth = 0;
    }

    public void Write(LinkInline link)
    {
        var url = link.Url ?? "";
        if (link.IsImage)
        {
            Pictures.Write(link.Span, new WrittenPicture(url, InlineText.Of(link), link.Title, PictureMarks.Of(link)));
            return;
        }

        if (Depth > 0)
        {
            _writeAll(link);
            return;
        }

        switch (LinkUrl.Classify(url))
        {
            case LinkUrlKind.Unsafe:
                _text.Report(link, Rules.UnsafeAddress, url);
                _writeAll(link);
                break;
            case LinkUrlKind.External:
                OpenExternal(url, link.Title);
                _writeAll(link);
                CloseExternal();
                break;
            case LinkUrlKind.Asset:
                OpenDownload(link.Span, url, link.Title);
                _writeAll(link);
                CloseExternal();
                break;
            default:
                var number = OpenPage(link.Span, url, link.Title);
                if (link.ContainsData(Shortcode.LinkMark)) _body.MarkTag();
                _writeAll(link);
                ClosePage(number);
                break;
        }
    }

    public void Write(AutolinkInline auto)
    {
        var url = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        var isSafe = LinkUrl.Classify(url) == LinkUrlKind.External;
        if (!isSafe) _text.Report(auto, Rules.UnsafeAddress, url);
        var isLink = isSafe && Depth == 0;
        if (isLink) OpenExternal(url, null);
        _body.BeginUnlinked();
        _body.Text(auto.Url);
        _body.EndUnlinked();
        if (isLink) CloseExternal();
    }

    public void Write(BareAddressInline bare)
    {
        var isLink = Depth == 0;
        if (isLink) OpenExternal(bare.Url, null);
        _body.Text(bare.Text);
        if (isLink) CloseExternal();
    }

    public int OpenPage(SourceSpan written, string url, string? title)
    {
        var (path, anchor) = LinkUrl.Split(url);
        Depth++;
        return _body.BeginLink(LinkKind.Path, path, anchor, _text.PositionOf(written), written.Length, title);
    }

    public void ClosePage(int number)
    {
        Depth--;
        _body.EndLink(number);
    }

    public void OpenDownload(SourceSpan written, string url, string? title)
    {
        _body.Tag("<a class=\"download\" href=\""u8);
        _body.Asset(LinkUrl.Split(url).Path, _text.PositionOf(written), written.Length);
        WriteTitle(title);
        _body.Tag("\">"u8);
        Enter();
    }

    public void OpenExternal(string url, string? title)
    {
        _body.Tag("<a class=\"external\" href=\""u8);
        _body.Attribute(LinkUrl.Encode(url));
        WriteTitle(title);
        _body.Tag("\" rel=\"noopener\">"u8);
        Enter();
    }

    public void CloseExternal()
    {
        Depth--;
        _body.EndUnlinked();
        _body.Tag("</a>"u8);
    }

    /// <summary>Ends an attribute value and writes the title as the next one, whose value stays open.</summary>
    public void WriteTitle(string? title)
    {
        if (string.IsNullOrEmpty(title)) return;
        _body.Tag("\" title=\""u8);
        _body.Attribute(title);
    }

    private void Enter()
    {
        Depth++;
        _body.BeginUnlinked();
    }
}
