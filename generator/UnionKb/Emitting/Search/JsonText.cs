using System.Buffers;
using System.Text;

namespace UnionKb.Emitting.Search;

/// <summary>Strings of JSON (RFC 8259) as short as they may be.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

    public static void Append(StringBuilder json, ReadOnlySpan<char> text)
    {
        json.Append('"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            json.Append(text[..at]).Append("\\u").Append(((int)text[at]).ToString("x4"));
            text = text[(at + 1)..];
        }

        json.Append(text).Append('"');
    }
}
