namespace UnionKb.Model;

/// <summary>
/// The finished HTML of a page with holes: everything that depends on another page is a <see cref="Slot"/>, ordered by offset.
/// <see cref="Runs"/> are the stretches of plain text in which terms may be linked.
/// </summary>
public sealed record Body(byte[] Html, Slot[] Slots, TextRun[] Runs)
{
    public static readonly Body Empty = new([], [], []);
}

/// <summary>
/// One hole. <see cref="Offset"/> is a byte offset in <see cref="Body.Html"/>; <see cref="Index"/> is a link's number for the link
/// kinds and a block's number for the block kinds.
/// </summary>
public readonly record struct Slot(int Offset, SlotKind Kind, int Index);

public enum SlotKind
{
    /// <summary>The opening tag of an internal link: <c>&lt;a href=…&gt;</c>, or the mark of a wanted page.</summary>
    LinkOpen,

    /// <summary>The text of a link that was written without a label and takes its target's title.</summary>
    LinkText,

    LinkClose,

    /// <summary>The address of a local file (image, download) inside an attribute value.</summary>
    Asset,

    /// <summary>A picture begins: up to <see cref="PictureElse"/> as it is when its file was found, from there to <see cref="PictureEnd"/> when not.</summary>
    PictureOpen,

    /// <summary>Inside a picture's tag: its width and height.</summary>
    PictureSize,

    PictureElse,
    PictureEnd,

    /// <summary>The text of another page or of one of its sections.</summary>
    Transclusion,

    /// <summary>Inside a block's opening tag, before its <c>&gt;</c>: attributes that tell where the text comes from.</summary>
    BlockOpen,

    /// <summary>Before a block's closing tag: the visible label of its source.</summary>
    BlockClose,

    /// <summary>Before and after the text of a block without a tag of its own: an element that tells where it comes from, if that is known.</summary>
    TextOpen,
    TextClose,

    /// <summary>Before and after the words of a heading: lines may break between words there.</summary>
    HeadingOpen,
    HeadingClose,
}

/// <summary>
/// Text without markup between two tags, outside headings, links and code: UTF-8 at <see cref="HtmlOffset"/>, which is
/// <see cref="Length"/> UTF-16 units of block <see cref="Block"/> from <see cref="Start"/>. No character in it is escaped.
/// </summary>
public readonly record struct TextRun(int HtmlOffset, int Block, int Start, int Length);
