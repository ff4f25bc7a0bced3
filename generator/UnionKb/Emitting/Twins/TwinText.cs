using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Twins;

/// <summary>
/// Turns the finished HTML of a page back into Markdown, with its holes answered. The compiler writes few elements and always in the same way, so a walk
/// over its tags is enough; compiling the result gives the same text again (tests).
/// </summary>
internal sealed class TwinText(TwinLinks links, LinkedPage page, TwinLines lines)
{
    private readonly byte[] _html = page.Page.Body.Html;
    private readonly Slot[] _slots = page.Page.Body.Slots;
    private readonly TwinBlocks _blocks = new(lines);
    private int _slot;

    /// <summary>Writes the stretch of the body between two offsets.</summary>
    public void Write(int start, int end)
    {
        var inlines = new TwinInlines(links, lines, _blocks);
        while (_slot < _slots.Length && _slots[_slot].Offset < start) _slot++;
        var at = start;
        while (true)
        {
            while (IsAt(at, end)) at = Fill(_slots[_slot++], at, inlines);
            if (at >= end) break;
            at = _html[at] == (byte)'<' ? Element(at, inlines) : Run(at, end, inlines);
        }

        _blocks.EndLeaf();
    }

    private bool IsAt(int at, int end) =>
        _slot < _slots.Length && _slots[_slot].Offset <= at && (_slots[_slot].Offset < end || end == _html.Length);

    private int Run(int at, int end, TwinInlines inlines)
    {
        var tag = _html.AsSpan(at).IndexOf((byte)'<');
        var next = tag < 0 ? end : Math.Min(end, at + tag);
        if (_slot < _slots.Length) next = Math.Min(next, _slots[_slot].Offset);
        inlines.Text(WrittenTag.Decode(_html.AsSpan(at, next - at)));
        return next;
    }

    /// <summary>One tag, or an element that is taken as a whole; returns where it ends.</summary>
    private int Element(int at, TwinInlines inlines)
    {
        var rest = _html.AsSpan(at);
        var tag = new WrittenTag(rest[..(rest.IndexOf((byte)'>') + 1)]);
        var end = at + rest.IndexOf((byte)'>') + 1;
        if (tag.Is("<pre"u8)) end = Past(at, "</pre>"u8);
        else if (tag.Is("<code>"u8)) end = Past(at, "</code>"u8);
        else if (tag.Is("<p class=\"callout-title\""u8)) end = Past(at, "</p>"u8);
        else if (tag.Is("<summary class=\"callout-title\""u8)) end = Past(at, "</summary>"u8);
        else if (tag.Is("<div class=\"math\""u8)) end = Past(at, "</div>"u8);
        else if (rest.StartsWith("<rp>(</rp>"u8) || rest.StartsWith("<rp>)</rp>"u8)) end = Past(at, "</rp>"u8);
        else if (tag.Is("<span class=\"math\""u8) || (tag.Is("<span"u8) && _html.AsSpan(end).StartsWith("</span>"u8))) end = Past(at, "</span>"u8);
        else if (tag.Is("<sup class=\"footnote-ref\""u8)) end = Past(at, "</sup>"u8);
        else if (tag.Is("<a class=\"footnote-back\""u8)) end = Past(at, "</a>"u8);
        else if (tag.Is("<figcaption"u8) && _blocks.Caption is not null) return Skip(Past(at, "</figcaption>"u8));
        LinkTarget? asset = null;
        for (; _slot < _slots.Length && _slots[_slot].Offset < end; _slot++)
        {
            if (_slots[_slot].Kind == SlotKind.Asset) asset = page.Targets[_slots[_slot].Index];
        }

        var whole = _html.AsSpan(at, end - at);
        var isFirstBlock = _blocks.Write(tag, whole, _html.AsSpan(end));
        if (!isFirstBlock) inlines.Write(tag, whole, asset, IsPlain(tag.Name, end), _html.AsSpan(end));
        return end;
    }

    private int Skip(int end)
    {
        while (_slot < _slots.Length && _slots[_slot].Offset < end) _slot++;
        return end;
    }

    private int Past(int at, ReadOnlySpan<byte> close) => at + _html.AsSpan(at).IndexOf(close) + close.Length;

    /// <summary>Whether an element holds nothing but words that begin and end with a letter or digit: then marks can stand for its tags anywhere.</summary>
    private bool IsPlain(string name, int start)
    {
        var length = _html.AsSpan(start).IndexOf((byte)'<');
        if (length <= 0 || (_slot < _slots.Length && _slots[_slot].Offset <= start + length)) return false;
        if (!_html.AsSpan(start + length + 2).StartsWith(System.Text.Encoding.ASCII.GetBytes(name))) return false;
        var text = WrittenTag.Decode(_html.AsSpan(start, length));
        return char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]) && !text.Contains('\n', StringComparison.Ordinal);
    }

    /// <summary>Writes what stands at a hole; returns where the text goes on.</summary>
    private int Fill(Slot slot, int at, TwinInlines inlines)
    {
        switch (slot.Kind)
        {
            case SlotKind.PictureOpen when page.Targets[slot.Index].Kind == TargetKind.Broken:
                inlines.Image(SiteAddress.Encode(page.Page.Links[slot.Index].Target), WrittenTag.AltOf(_html.AsSpan(at)), null);
                return SkipTo(SlotKind.PictureEnd);
            case SlotKind.PictureOpen when page.Targets[slot.Index].Kind != TargetKind.Asset: return SkipTo(SlotKind.PictureElse);
            case SlotKind.PictureElse: return SkipTo(SlotKind.PictureEnd);
            case SlotKind.LinkOpen: inlines.OpenLink(links.Of(page.Targets[slot.Index])); break;
            case SlotKind.LinkText: inlines.Text(Label(slot.Index)); break;
            case SlotKind.LinkClose: inlines.Close(); break;
            case SlotKind.Transclusion: Bring(page.Targets[slot.Index]); break;
            case SlotKind.BlockClose: Origins(slot.Index, inlines); break;
        }

        return at;
    }

    private int SkipTo(SlotKind kind)
    {
        while (_slots[_slot].Kind != kind) _slot++;
        return _slots[_slot++].Offset;
    }

    private string Label(int link)
    {
        var (written, target) = (page.Page.Links[link], page.Targets[link]);
        if (target.Kind == TargetKind.Page && target.Page != page.Index) return links.Site.Pages[target.Page].Title;
        if (written.Target.Length > 0) return target.Kind == TargetKind.Page ? page.Title : written.Target;
        return written.Anchor ?? page.Title;
    }

    /// <summary>The text of another page, and where it is from.</summary>
    private void Bring(LinkTarget target)
    {
        if (target.Kind != TargetKind.Page || TextExtent.Of(links.Site.Pages[target.Page].Page, target.Anchor) is not { } extent) return;
        var source = links.Site.Pages[target.Page];
        new TwinText(links, source, lines).Write(extent.TextStart, extent.End);
        lines.BeginLine();
        lines.Text(links.Strings["transclusion.from"]);
        lines.Mark(" [");
        lines.Text(Array.Find(source.Page.Headings, h => h.Id == target.Anchor) is { } heading ? $"{source.Title} · {heading.Text}" : source.Title);
        lines.Mark($"]({links.Of(target.Page, target.Anchor)})");
        lines.EndLine();
    }

    private void Origins(int block, TwinInlines inlines)
    {
        if (page.Page.Blocks[block].Kind is BlockKind.Heading or BlockKind.TableCell or BlockKind.Code) return;
        var sources = block < page.Sources.Length ? page.Sources[block] : [];
        foreach (var (label, address) in links.Origins(sources)) inlines.Origin(label, address, null);
        foreach (var edit in page.Edits.Where(e => e.Block == block))
        {
            foreach (var (label, address) in links.Origins([edit.Address])) inlines.Origin(label, address, links.Strings["origin.edited"]);
        }
    }
}
