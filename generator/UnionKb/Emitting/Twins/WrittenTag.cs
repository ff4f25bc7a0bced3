using System.Net;
using System.Text;

namespace UnionKb.Emitting.Twins;

/// <summary>A tag as the compiler writes it: lower case, attributes in double quotes with everything special escaped.</summary>
internal readonly ref struct WrittenTag(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> _tag = tag;

    public bool IsClose => _tag[1] == (byte)'/';

    public string Name
    {
        get
        {
            var name = _tag[(IsClose ? 2 : 1)..];
            return Encoding.ASCII.GetString(name[..name.IndexOfAny(" >"u8)]);
        }
    }

    public bool Is(ReadOnlySpan<byte> start) => _tag.StartsWith(start);

    public bool Has(ReadOnlySpan<byte> part) => _tag.IndexOf(part) >= 0;

    /// <summary>An attribute's value, or null.</summary>
    /// <param name="start">Blank, name, equals sign and quotation mark.</param>
    public string? Attribute(ReadOnlySpan<byte> start)
    {
        var at = _tag.IndexOf(start);
        if (at < 0) return null;
        var value = _tag[(at + start.Length)..];
        return Decode(value[..value.IndexOf((byte)'"')]);
    }

    /// <summary>The description of the picture that comes next, or nothing where none does.</summary>
    public static string AltOf(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("<img"u8) ? new WrittenTag(rest[..(rest.IndexOf((byte)'>') + 1)]).Attribute(" alt=\""u8) ?? "" : "";

    /// <summary>The words of an element without its tags.</summary>
    public static string TextOf(ReadOnlySpan<byte> element)
    {
        var text = new StringBuilder();
        while (element.IndexOf((byte)'<') is >= 0 and var tag)
        {
            text.Append(Decode(element[..tag]));
            element = element[(tag + element[tag..].IndexOf((byte)'>') + 1)..];
        }

        return text.Append(Decode(element)).ToString();
    }

    public static string Decode(ReadOnlySpan<byte> text)
    {
        var decoded = Encoding.UTF8.GetString(text);
        return decoded.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(decoded) : decoded;
    }
}
