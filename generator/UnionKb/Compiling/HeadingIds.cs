using System.Buffers;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Foreign;

namespace UnionKb.Compiling;

/// <summary>
/// Anchor ids of headings. Letters (Han among them) and digits stay, ASCII becomes lower case, every run of anything else becomes one
/// hyphen. The prefixes that footnotes and the theme use for their own ids are kept free.
/// </summary>
internal static class HeadingIds
{
    private static readonly SearchValues<char> NotInIds = SearchValues.Create(" {}\"'<>&#%");

    private static readonly string[] Reserved = ["fn-", "fnref-", "ukb-"];

    /// <summary>The text of a heading, and the list of attributes at its end (<c>{#id}</c>, <c>{ #id .class }</c>) when there is one.</summary>
    public static (string Text, string? Attributes) Split(string text)
    {
        if (!text.EndsWith('}')) return (text, null);
        var open = text.LastIndexOf('{');
        if (open < 0 || !AttributeList.Is(text.AsSpan(open))) return (text, null);
        var id = AttributeList.Id(text.AsSpan(open));
        return id is not null && id.AsSpan().ContainsAny(NotInIds) ? (text, null) : (text[..open].TrimEnd(), text[open..]);
    }

    /// <summary>The id in a list of attributes, or null.</summary>
    public static string? Explicit(string? attributes) => attributes is null ? null : AttributeList.Id(attributes);

    /// <summary>What a list of attributes says beside the id, which means nothing here; null when that is all it says.</summary>
    public static string? Dropped(string? attributes) =>
        attributes is not null && attributes[1..^1].Trim(' ', ':') is var inside && inside != "#" + AttributeList.Id(attributes) ? attributes : null;

    /// <summary>Takes the attributes out of the literals at the heading's end.</summary>
    public static void Cut(ContainerInline inline)
    {
        while (inline.LastChild is LiteralInline last)
        {
            var text = last.Content.ToString();
            var open = text.LastIndexOf('{');
            if (open >= 0)
            {
                last.Content = new StringSlice(text[..open].TrimEnd());
                return;
            }

            last.Remove();
        }
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
