using System.Buffers;
using System.Text;

namespace UnionKb.Text;

/// <summary>A growing UTF-8 buffer that one worker fills, empties and fills again.</summary>
public sealed class Utf8Writer
{
    private byte[] _buffer;

    public Utf8Writer(int capacity = 16 * 1024) => _buffer = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back everything from a length that was reached before.</summary>
    public void CutTo(int length) => Length = Math.Min(Length, length);

    public byte[] ToArray() => Written.ToArray();

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Makes room for bytes that the caller fills.</summary>
    public Span<byte> Extend(int size)
    {
        var room = Reserve(size)[..size];
        Length += size;
        return room;
    }

    public void Write(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));
    }

    public void Write(string? text) => Write(text.AsSpan());

    public void Write(int value)
    {
        value.TryFormat(Reserve(11), out var written);
        Length += written;
    }

    /// <summary>Writes text with the five characters escaped that could end a text node or an attribute value.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                Write(text);
                return;
            }

            Write(text[..at]);
            Write(text[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(at + 1)..];
        }
    }

    public void WriteEscaped(string? text) => WriteEscaped(text.AsSpan());

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");

    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - Length < size) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + size));
        return _buffer.AsSpan(Length);
    }
}
