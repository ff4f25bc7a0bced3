using System.Buffers;
using System.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>A growing JSON text (RFC 8259), strings as short as they may be.</summary>
internal sealed class JsonText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

    private readonly ArrayBufferWriter<char> _text = new(0x4000);

    public ReadOnlySpan<char> Written => _text.WrittenSpan;

    public void Clear() => _text.ResetWrittenCount();

    /// <summary>Characters as they are.</summary>
    public JsonText Append(ReadOnlySpan<char> json)
    {
        _text.Write(json);
        return this;
    }

    public JsonText Append(char json)
    {
        _text.GetSpan(1)[0] = json;
        _text.Advance(1);
        return this;
    }

    public JsonText Number(int number)
    {
        number.TryFormat(_text.GetSpan(11), out var written);
        _text.Advance(written);
        return this;
    }

    /// <summary>A string; halves of surrogate pairs that stand alone become U+FFFD.</summary>
    public JsonText String(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\uD800', '\uDFFF')) text = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes([.. text]));
        Append('"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            _text.Write(text[..at]);
            Append("\\u");
            ((int)text[at]).TryFormat(_text.GetSpan(4), out var written, "x4");
            _text.Advance(written);
            text = text[(at + 1)..];
        }

        _text.Write(text);
        return Append('"');
    }
}
