using AngleSharp.Dom;
using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Reading.Html;

/// <summary>What an element's own name and style say of its words.</summary>
internal static class HtmlStyle
{
    public static string Of(IElement element) =>
        (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Words that a browser does not show.</summary>
    public static bool IsHidden(IElement element, string style) =>
        element.HasAttribute("hidden") || Has(style, "display:none") || Has(style, "visibility:hidden") || Has(style, "mso-hide:all");

    /// <summary>The mark that an element gives to its words, or null.</summary>
    public static InlineMarkKind? MarkOf(string name, string style) => name switch
    {
        "b" or "strong" => Has(style, "font-weight:normal") ? null : InlineMarkKind.Strong,
        "i" or "em" or "cite" or "dfn" => Has(style, "font-style:normal") ? null : InlineMarkKind.Emphasis,
        "u" or "ins" => InlineMarkKind.Underline,
        "s" or "strike" or "del" => InlineMarkKind.Strike,
        "mark" => InlineMarkKind.Highlight,
        "sup" => InlineMarkKind.Superscript,
        "sub" => InlineMarkKind.Subscript,
        "code" or "kbd" or "samp" or "tt" => InlineMarkKind.Code,
        "span" or "font" when Has(style, "font-weight:bold") || Has(style, "font-weight:700") => InlineMarkKind.Strong,
        "span" or "font" when Has(style, "line-through") => InlineMarkKind.Strike,
        "span" or "font" when Has(style, "font-style:italic") => InlineMarkKind.Emphasis,
        "span" or "font" when Has(style, "text-decoration:underline") => InlineMarkKind.Underline,
        "span" or "font" when Has(style, "vertical-align:super") => InlineMarkKind.Superscript,
        "span" or "font" when Has(style, "vertical-align:sub") => InlineMarkKind.Subscript,
        _ => null,
    };

    private static bool Has(string style, string rule) => style.Contains(rule, StringComparison.Ordinal);
}
