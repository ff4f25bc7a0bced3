using System.Text;
using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// Copies a page's finished HTML and fills its holes: links, terms, addresses of local files, and where each block comes from. What becomes of links and
/// sources is up to the marks (<see cref="TextMarks"/>). Everything goes straight into the page's buffer; only addresses are looked up.
/// </summary>
internal sealed class BodyWriter(SiteFrame frame, LinkedPage page, string root, Utf8Writer output, TextMarks marks)
{
    /// <summary>True where the text stands in another page: its ids belong to its own page, and so do links inside it.</summary>
    private bool _brought;

    /// <summary>Where links to places on the page itself lead: nowhere else, unless the text stands in another page.</summary>
    private int Here => _brought ? -1 : page.Index;

    private readonly Body _body = page.Page.Body;
    private readonly BlockMarks _marks = new(page, output, marks);
    private readonly QuietTerms? _quiet = frame.Site.Config.TermLinks == TermLinking.Quiet ? new QuietTerms(page) : null;
    private int _slot;
    private int _term;
    private int _at;
    private int _heading;

    /// <summary>Appends the body of a page as it stands in a page with that way to the root.</summary>
    public void Write() => Write(0, _body.Html.Length);

    private void Write(int start, int end)
    {
        _at = start;
        while (_slot < _body.Slots.Length && _body.Slots[_slot].Offset < start) _slot++;
        while (_term < page.Terms.Length && OffsetOf(page.Terms[_term]) < start) _term++;
        while (true)
        {
            var slot = _slot < _body.Slots.Length ? _body.Slots[_slot].Offset : int.MaxValue;
            var term = _term < page.Terms.Length ? OffsetOf(page.Terms[_term]) : int.MaxValue;
            if (Math.Min(slot, term) >= end && (slot != end || end != _body.Html.Length)) break;

            // A run of text may begin where a link ends: the hole comes first.
            if (slot <= term)
            {
                CopyTo(slot);
                Fill(_body.Slots[_slot++]);
            }
            else
            {
                CopyTo(term);
                WriteTerm(page.Terms[_term++]);
            }
        }

        CopyTo(end);
    }

    private void CopyTo(int offset)
    {
        if (_brought) CopyBrought(_body.Html.AsSpan(_at, offset - _at));
        else marks.Copy(_body.Html.AsSpan(_at, offset - _at));
        _at = offset;
    }

    /// <summary>Without ids, which the host may have as well; links to places on the page itself get the page's address.</summary>
    private void CopyBrought(ReadOnlySpan<byte> html)
    {
        while (true)
        {
            var (id, local) = (html.IndexOf(" id=\""u8), html.IndexOf("href=\"#"u8));
            if (id < 0 && local < 0) break;
            if (local < 0 || (id >= 0 && id < local))
            {
                output.Write(html[..id]);
                html = html[(id + 5)..];
                html = html[(html.IndexOf((byte)'"') + 1)..];
            }
            else
            {
                output.Write(html[..(local + 6)]);
                output.Write(frame.Link(page.Index, root).Url);
                html = html[(local + 6)..];
            }
        }

        output.Write(html);
    }

    /// <summary>The text of another page, with a line that says where it is from.</summary>
    private void Bring(LinkTarget target)
    {
        if (target.Kind != TargetKind.Page || TextExtent.Of(frame.Site.Pages[target.Page].Page, target.Anchor) is not { } extent)
        {
            output.Write("<p class=\"broken\">"u8);
            output.WriteEscaped(frame.Strings["link.wanted"]);
            output.Write("</p>\n"u8);
            return;
        }

        var source = frame.Site.Pages[target.Page];
        new BodyWriter(frame, source, root, output, marks) { _brought = true }.Write(extent.TextStart, extent.End);
        output.Write("<p class=\"brought\">"u8);
        output.WriteEscaped(frame.Strings["transclusion.from"]);
        output.Write(" "u8);
        marks.OpenPage(target.Page, target.Anchor, Here, title: null);
        output.WriteEscaped(source.Title);
        if (Array.Find(source.Page.Headings, h => h.Id == target.Anchor) is { } heading) output.WriteEscaped($" · {heading.Text}");
        marks.CloseLink();
        output.Write("</p>\n"u8);
    }

    private int OffsetOf(TermLink term)
    {
        var run = _body.Runs[term.Run];
        return run.HtmlOffset + Encoding.UTF8.GetByteCount(page.Page.Blocks[run.Block].Text.AsSpan(run.Start, term.Start - run.Start));
    }

    private void WriteTerm(TermLink term)
    {
        if (!marks.WantsEveryTerm && _quiet?.Shows(term) == false) return;
        var run = _body.Runs[term.Run];
        marks.OpenTerm(term.Page);
        CopyTo(_at + Encoding.UTF8.GetByteCount(page.Page.Blocks[run.Block].Text.AsSpan(term.Start, term.Length)));
        marks.CloseTerm();
    }

    private void Fill(Slot slot)
    {
        switch (slot.Kind)
        {
            case SlotKind.LinkOpen: OpenLink(page.Page.Links[slot.Index], page.Targets[slot.Index]); break;
            case SlotKind.LinkText: LinkText(page.Page.Links[slot.Index], page.Targets[slot.Index]); break;
            case SlotKind.LinkClose when page.Targets[slot.Index].Kind is TargetKind.Page or TargetKind.Asset: marks.CloseLink(); break;
            case SlotKind.LinkClose: output.Write("</span>"u8); break;
            case SlotKind.Asset when page.Targets[slot.Index].Kind != TargetKind.Asset: LeaveOut(page.Page.Links[slot.Index].Target); break;
            case SlotKind.Asset: WriteAsset(page.Targets[slot.Index]); break;
            case SlotKind.Transclusion: Bring(page.Targets[slot.Index]); break;
            case SlotKind.PictureOpen when page.Targets[slot.Index].Kind != TargetKind.Asset: SkipTo(SlotKind.PictureElse); break;
            case SlotKind.PictureElse: SkipTo(SlotKind.PictureEnd); break;
            case SlotKind.PictureSize: WriteSize(page.Page.Links[slot.Index], page.Targets[slot.Index]); break;
            case SlotKind.TextOpen when _marks.HasSources(slot.Index):
                output.Write("<span"u8);
                _marks.Open(slot, _brought);
                output.Write(">"u8);
                break;
            case SlotKind.TextClose:
                _marks.Close(slot.Index);
                if (_marks.HasSources(slot.Index)) output.Write("</span>"u8);
                break;
            case SlotKind.BlockOpen: _marks.Open(slot, _brought); break;
            case SlotKind.BlockClose: _marks.Close(slot.Index); break;
            case SlotKind.HeadingOpen: _heading = output.Length; break;
            case SlotKind.HeadingClose: frame.Breaks?.Mark(output, _heading); break;
        }
    }

    /// <summary>Leaves out everything up to the next hole of a kind.</summary>
    private void SkipTo(SlotKind kind)
    {
        while (_body.Slots[_slot].Kind != kind) _slot++;
        _at = _body.Slots[_slot++].Offset;
    }

    /// <summary>So that nothing moves when the picture arrives.</summary>
    private void WriteSize(LinkRef link, LinkTarget target)
    {
        var size = link.Size.Of(frame.Site.SizeOf(target));
        if (size.Width > 0) WriteLength(" width=\""u8, size.Width);
        if (size.Height > 0) WriteLength(" height=\""u8, size.Height);
    }

    private void WriteLength(ReadOnlySpan<byte> attribute, int length)
    {
        output.Write(attribute);
        output.Write(length);
        output.Write((byte)'"');
    }

    private void OpenLink(LinkRef link, LinkTarget target)
    {
        switch (target.Kind)
        {
            case TargetKind.Page: marks.OpenPage(target.Page, target.Anchor, Here, link.Title); break;
            case TargetKind.Asset: marks.OpenFile(target.Path ?? "", link.Title); break;
            case TargetKind.Wanted:
                output.Write("<span class=\"wanted\" title=\""u8);
                output.WriteEscaped(frame.Strings["link.wanted"]);
                output.Write("\">"u8);
                break;
            default:
                output.Write("<span class=\"broken\">"u8);
                break;
        }
    }

    private void LinkText(LinkRef link, LinkTarget target)
    {
        if (target.Kind == TargetKind.Page && link.Target.Length > 0)
        {
            var to = target.Page == page.Index ? page : frame.Site.Pages[target.Page];
            output.WriteEscaped(to.Title);
            if (link.Anchor is { Length: > 0 } && Array.Find(to.Page.Headings, h => h.Id == target.Anchor) is { } heading)
                output.WriteEscaped(" › " + heading.Text);
        }
        else
        {
            output.WriteEscaped(link.Target.Length > 0 ? link.Target : link.Anchor ?? page.Title);
        }
    }

    private void WriteAsset(LinkTarget target)
    {
        output.Write(root);
        output.Write(SiteAddress.Encode(target.Path ?? ""));
    }

    /// <summary>The file of this tag is not there.</summary>
    private void LeaveOut(string written)
    {
        _at = UnlinkedTag.Write(_body.Html, _at, written, output);
        while (_slot < _body.Slots.Length && _body.Slots[_slot].Offset < _at) _slot++;
    }
}
