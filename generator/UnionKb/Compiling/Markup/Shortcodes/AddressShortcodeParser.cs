using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace UnionKb.Compiling.Markup.Shortcodes;

/// <summary>
/// A link whose address is a tag, <c>[题]({{&lt; ref "a.md" >}})</c>: the address is the tag's first word. It is read in a text of the same length, so
/// that every position stays true.
/// </summary>
internal sealed class AddressShortcodeParser : LinkInlineParser
{
    /// <summary>What an address in HTML means: that of the tag it consists of, or itself.</summary>
    public static string Address(string written) =>
        written is ['{', ..] && Shortcode.At(written) is { IsClosing: false } tag && IsAddress(tag.Name)
        && new ShortcodeArguments(tag.Arguments) is var arguments && (arguments.Named("path") ?? arguments.Word(0)) is { Length: > 0 } address
            ? address + written[tag.Length..]
            : written;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(' || slice.PeekChar(2) != '{') return base.Match(processor, ref slice);
        if (Shortcode.At(slice.AsSpan()[2..]) is not { IsClosing: false } tag || !IsAddress(tag.Name)) return base.Match(processor, ref slice);
        var arguments = new ShortcodeArguments(tag.Arguments);
        if ((arguments.Named("path") ?? arguments.Word(0)) is not { Length: > 0 } address) return base.Match(processor, ref slice);

        var written = $"<{address}>";
        if (written.Length > tag.Length) return base.Match(processor, ref slice);
        var text = slice.Text;
        var start = slice.Start + 2;
        var replaced = new StringSlice($"{text.AsSpan(0, start)}{written.PadRight(tag.Length)}{text.AsSpan(start + tag.Length)}", slice.Start, slice.End);
        if (!base.Match(processor, ref replaced)) return false;
        slice = replaced;
        return true;
    }

    private static bool IsAddress(string name) => ShortcodeMeaning.IsAddress(name) || name is "link" or "asset_link" or "post_link" or "post_url";
}
