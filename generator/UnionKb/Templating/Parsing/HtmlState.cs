using System.Buffers;
using UnionKb.Templating.Syntax;

namespace UnionKb.Templating.Parsing;

/// <summary>Where in the HTML a template has come to: as much of a tokenizer as it takes to tell a text from a tag, a value and a script.</summary>
internal readonly record struct HtmlState
{
    private const string Blank = " \t\r\n\f";
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(Blank + "/>");
    private static readonly SearchValues<char> AttributeEnd = SearchValues.Create(Blank + "/>=");
    private static readonly string[] RawElements = ["script", "style"];

    private Part At { get; init; }

    /// <summary>The element whose tag this is, or whose raw text.</summary>
    private string Element { get; init; }

    private string Attribute { get; init; }

    /// <summary>What becomes of a value that is written here.</summary>
    public HtmlPlace Place => At switch
    {
        Part.Text or Part.Comment => HtmlPlace.Content,
        Part.DoubleQuoted or Part.SingleQuoted => IsCode(Attribute) ? HtmlPlace.Unsafe : HtmlPlace.Content,
        Part.Tag => HtmlPlace.Tag,
        _ => HtmlPlace.Unsafe,
    };

    /// <summary>The state behind a stretch of HTML.</summary>
    public HtmlState After(string html)
    {
        var state = this;
        for (var at = 0; at < html.Length;) state = state.Next(html, ref at);
        return state;
    }

    private HtmlState Next(string html, ref int at)
    {
        var rest = html.AsSpan(at);
        switch (At)
        {
            case Part.Text: return rest[0] == '<' ? Opened(rest, ref at) : Skip(rest, "<", 0, this, ref at);
            case Part.Comment: return Skip(rest, "-->", 3, default, ref at);
            case Part.Raw: return Skip(rest, "</" + Element, 0, default, ref at);
            case Part.DoubleQuoted: return Skip(rest, "\"", 1, this with { At = Part.Tag }, ref at);
            case Part.SingleQuoted: return Skip(rest, "'", 1, this with { At = Part.Tag }, ref at);
            case Part.Unquoted: return InTag(rest, Blank + ">", ref at);
            case Part.TagName: return this with { At = Part.Tag };
            case Part.Name: return Named(rest, ref at);
            case Part.Value: return Valued(rest, ref at);
            default: return InTag(rest, "", ref at);
        }
    }

    /// <summary>Behind the next <paramref name="mark"/>, or at the end in the same state.</summary>
    private HtmlState Skip(ReadOnlySpan<char> rest, string mark, int length, HtmlState then, ref int at)
    {
        var found = rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        at += found < 0 ? rest.Length : found + length;
        return found < 0 ? this : then;
    }

    private static HtmlState Opened(ReadOnlySpan<char> rest, ref int at)
    {
        if (rest.StartsWith("<!--"))
        {
            at += 4;
            return new HtmlState { At = Part.Comment };
        }

        var closing = rest.Length > 1 && rest[1] == '/';
        var name = rest[(closing ? 2 : 1)..];
        var end = name.IndexOfAny(NameEnd);
        if (end >= 0) name = name[..end];
        at += (closing ? 2 : 1) + name.Length;
        if (name.IsEmpty && end < 0) return new HtmlState { At = Part.TagName };
        if (!closing && (name.IsEmpty || !(char.IsAsciiLetter(name[0]) || name[0] == '!'))) return default;
        return new HtmlState { At = Part.Tag, Element = closing ? "" : name.ToString().ToLowerInvariant() };
    }

    /// <summary>Between attributes, or in a value that ends at <paramref name="stop"/>.</summary>
    private HtmlState InTag(ReadOnlySpan<char> rest, string stop, ref int at)
    {
        if (stop.Length > 0 && !stop.Contains(rest[0], StringComparison.Ordinal))
        {
            at++;
            return this;
        }

        at++;
        if (rest[0] == '>') return RawElements.Contains(Element) ? this with { At = Part.Raw } : default;
        if (Blank.Contains(rest[0], StringComparison.Ordinal) || rest[0] == '/') return this with { At = Part.Tag };
        at--;
        return this with { At = Part.Name, Attribute = "" };
    }

    private HtmlState Named(ReadOnlySpan<char> rest, ref int at)
    {
        var end = rest.IndexOfAny(AttributeEnd);
        var name = end < 0 ? rest : rest[..end];
        at += name.Length;
        if (end < 0) return this with { Attribute = Attribute + name.ToString() };
        if (rest[end] == '=') at++;
        return this with { At = rest[end] == '=' ? Part.Value : Part.Tag, Attribute = (Attribute + name.ToString()).ToLowerInvariant() };
    }

    private HtmlState Valued(ReadOnlySpan<char> rest, ref int at)
    {
        if (rest[0] == '>') return this with { At = Part.Tag };
        if (Blank.Contains(rest[0], StringComparison.Ordinal))
        {
            at++;
            return this;
        }

        at++;
        return this with { At = rest[0] switch { '"' => Part.DoubleQuoted, '\'' => Part.SingleQuoted, _ => Part.Unquoted } };
    }

    /// <summary>Attributes whose value is read as code.</summary>
    private static bool IsCode(string attribute) => attribute is "style" or "srcdoc" || attribute.StartsWith("on", StringComparison.Ordinal);

    private enum Part
    {
        Text,
        Comment,
        Raw,
        TagName,
        Tag,
        Name,
        Value,
        DoubleQuoted,
        SingleQuoted,
        Unquoted,
    }
}
