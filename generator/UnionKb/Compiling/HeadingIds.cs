using System.Buffers;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace UnionKb.Compiling;

/// <summary>
/// Anchor ids of headings. Letters (Han among them) and digits stay, ASCII becomes lower case, every run of anything else becomes one
/// hyphen. The prefixes that footnotes and the theme use for their own ids are kept free.
/// </summary>
internal static class HeadingIds
{
    private static readonly SearchValues<char> NotInIds = SearchValues.Create(" {}\"'<>&#%");

    private static readonly string[] Reserved = ["fn-", "fnref-", "ukb-"];

    /// <summary>The id of a heading's text, and the explicit <c>{#id}</c> at its end when there is one.</summary>
    public static (string Text, string? Explicit) Split(string text)
    {
        if (!text.EndsWith('}')) return (text, null);
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0) return (text, null);
        var id = text[(open + 2)..^1];
        return id.Length > 0 && !id.AsSpan().ContainsAny(NotInIds) ? (text[..open].TrimEnd(), id) : (text, null);
    }

    /// <summary>Takes the <c>{#id}</c> out of the heading's last literal.</summary>
    public static void Cut(ContainerInline inline)
    {
        if (inline.LastChild is not LiteralInline last) return;
        var text = last.Content.ToString();
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open >= 0) last.Content = new StringSlice(text[..open].TrimEnd());
    }

    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_') slug.Append(char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        if (slug.Length == 0) return "section";
        var id = slug.ToString();
        return Array.Exists(Reserved, id.StartsWith) ? "h-" + id : id;
    }
}
