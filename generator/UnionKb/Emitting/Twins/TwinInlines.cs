using UnionKb.Emitting.Frame;
using UnionKb.Model;

namespace UnionKb.Emitting.Twins;

/// <summary>Writes the inlines of a block: text, emphasis, links, code, notes. What has no mark of its own stays the tag it is.</summary>
internal sealed class TwinInlines(TwinLinks links, TwinLines lines, TwinBlocks blocks)
{
    private readonly Stack<string> _closers = new();
    private bool _afterDelimiter;
    private bool _afterBreak;

    public void Text(string text)
    {
        if (_afterBreak) text = text.TrimStart('\n');
        _afterBreak = false;
        if (!blocks.InLeaf && string.IsNullOrWhiteSpace(text)) return;
        blocks.NeedLeaf();
        lines.Text(text.Replace('\n', ' '));
        if (text.Length > 0) _afterDelimiter = false;
    }

    public void OpenLink(string? address)
    {
        blocks.NeedLeaf();
        if (address is not null) lines.Mark("[");
        _closers.Push(address is null ? "" : $"]({address})");
        _afterDelimiter = false;
    }

    public void Close()
    {
        if (_closers.TryPop(out var closer)) lines.Mark(closer);
        _afterDelimiter = true;
    }

    /// <summary>Where the block comes from.</summary>
    public void Origin(string label, string address, string? remark)
    {
        if (!blocks.HasText) return;
        lines.Mark($" [{label}{(remark is null ? "" : " " + remark)}]({address})");
    }

    /// <summary>An inline tag, or a whole element of code or of a note.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="whole">The element, where it is taken as a whole; else the tag again.</param>
    /// <param name="asset">The local file that an attribute names.</param>
    /// <param name="isPlain">Whether marks can stand for the tags.</param>
    /// <param name="rest">What comes behind.</param>
    public void Write(WrittenTag tag, ReadOnlySpan<byte> whole, LinkTarget? asset, bool isPlain, ReadOnlySpan<byte> rest)
    {
        switch (tag.Name)
        {
            case "a" when tag.Has("class=\"footnote-back\""u8): break;
            case "label": break;
            case "rp" when whole.Length > "</rp>".Length: break;
            case "span" when tag.Has(" class=\"math\""u8): Mark($"${WrittenTag.TextOf(whole)}$"); break;
            case "span" when whole.EndsWith("</span>"u8): Place(tag.Attribute(" id=\""u8) ?? ""); break;
            case var _ when tag.IsClose: Close(); break;
            case "span": Open("", ""); break;
            case "a": Open("[", $"]({(asset is { } file ? links.Asset(file) : Destination(tag))}{Title(tag)})"); break;
            case "img" when asset?.Path is null: break;
            case "img": Image(tag, asset.Value); break;
            case "code": Code(whole); break;
            case "sup" when tag.Has("footnote-ref"u8): Mark($"[^{Number(whole)}]"); break;
            case "input": Mark(tag.Has(" checked"u8) ? "[x]" : "[ ]"); break;
            case "br" when rest.StartsWith("\n"u8): Break(); break;
            // At the beginning of a line it would be a block of HTML.
            case "br" or "wbr" when !blocks.HasText: break;
            case "br" or "wbr": Mark($"<{tag.Name}>"); break;
            case var name:
                var mark = isPlain && !_afterDelimiter ? name switch { "strong" => "**", "em" => "*", "del" => "~~", "mark" => "==", _ => null } : null;
                Open(mark ?? $"<{name}>", mark ?? $"</{name}>");
                break;
        }
    }

    /// <summary>A place that links name: of a block (Obsidian), or set in HTML.</summary>
    private void Place(string id) => Mark(id.StartsWith('^') ? id : $"<span id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></span>");

    private void Open(string opening, string closing)
    {
        Mark(opening);
        _closers.Push(closing);
    }

    private void Mark(string markup)
    {
        blocks.NeedLeaf();
        lines.Mark(markup);
        _afterDelimiter = false;
    }

    private void Break()
    {
        blocks.NeedLeaf();
        if (blocks.OnOneLine)
        {
            lines.Mark(" <br>");
        }
        else
        {
            lines.Mark("\\");
            lines.NextLine();
        }

        _afterBreak = true;
    }

    private void Image(WrittenTag tag, LinkTarget target) => Image(links.Asset(target), tag.Attribute(" alt=\""u8) ?? "", tag.Attribute(" title=\""u8));

    public void Image(string address, string alt, string? title)
    {
        blocks.NeedLeaf();
        lines.Mark("![");
        lines.Text(alt);
        title ??= blocks.Caption;
        lines.Mark($"]({MarkdownEscape.Destination(address)}{(title is null ? "" : $" \"{MarkdownEscape.Title(title)}\"")})");
    }

    private void Code(ReadOnlySpan<byte> element)
    {
        var code = WrittenTag.Decode(element["<code>".Length..^"</code>".Length]).Replace('\n', ' ');
        if (blocks.InCell) code = code.Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', CodeFence.LongestRun(code, '`') + 1);
        // One blank at both ends is taken off again (CommonMark 0.31.2, 6.1).
        var isBlank = code.AsSpan().Trim(' ').Length == 0;
        var pad = !isBlank && (code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ')) ? " " : "";
        Mark(fence + pad + code + pad + fence);
    }

    private static string Number(ReadOnlySpan<byte> element)
    {
        var from = element[(element.IndexOf("#fn-"u8) + 4)..];
        return WrittenTag.Decode(from[..from.IndexOf((byte)'"')]);
    }

    private static string Destination(WrittenTag tag) => MarkdownEscape.Destination(tag.Attribute(" href=\""u8) ?? "");

    private static string Title(WrittenTag tag) => tag.Attribute(" title=\""u8) is { } title ? $" \"{MarkdownEscape.Title(title)}\"" : "";
}
