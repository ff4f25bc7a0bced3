using System.Collections.Frozen;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// The policy for HTML written in Markdown: a short list of tags without attributes passes, everything else is shown as
/// the text it is and reported; comments are no HTML here (<c>Markup/Comments</c>). A page can therefore never carry a script, a style or an
/// attribute of its own.
/// </summary>
internal static class RawHtml
{
    private static readonly FrozenSet<string> Allowed = FrozenSet.Create(
        StringComparer.Ordinal,
        "b", "cite", "del", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "small", "strong", "sub", "sup", "u", "var");

    /// <summary>Whether what a tag holds stands over the text, not in it (HTML Standard, 4.5.11 and 4.5.12).</summary>
    public static bool IsReading(string name) => name is "rt" or "rp";

    public static HtmlTag Read(string tag)
    {
        var close = tag.StartsWith("</", StringComparison.Ordinal);
        var name = tag[(close ? 2 : 1)..].TrimEnd('>').TrimEnd('/').Trim().ToLowerInvariant();
        if (name is "br" or "wbr") return new(close ? HtmlTagKind.Refused : HtmlTagKind.Void, name);
        if (!Allowed.Contains(name)) return new(HtmlTagKind.Refused, name);
        return new(close ? HtmlTagKind.Close : HtmlTagKind.Open, name);
    }
}

internal readonly record struct HtmlTag(HtmlTagKind Kind, string Name);

internal enum HtmlTagKind
{
    Refused,
    Void,
    Open,
    Close,
}
