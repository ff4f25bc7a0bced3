using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UnionKb.Text;

/// <summary>A growing row of bits, most significant first. Numbers are exponential Golomb codes (Teuhola 1978).</summary>
public sealed class BitWriter
{
    private ulong[] _words;
    private ulong _open;
    private int _full;
    private int _used;

    public BitWriter(int capacity = 1024) => _words = new ulong[Math.Max(1, capacity / 64)];

    /// <summary>How many bits were written.</summary>
    public long Length => ((long)_full * 64) + _used;

    /// <summary>Writes the <paramref name="count"/> low bits of a value that has no others; at most 63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ulong value, int count)
    {
        var free = 64 - _used;
        if (count < free)
        {
            _open |= value << (free - count);
            _used += count;
            return;
        }

        Fill(value, count - free);
    }

    /// <summary>Writes a number that is not negative, shortest where it is below 2 to the power of <paramref name="order"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(int number, int order)
    {
        var shifted = (ulong)number + (1ul << order);
        var top = BitOperations.Log2(shifted);
        Write(shifted, (2 * top) - order + 1);
    }

    /// <summary>Writes how many bytes, then the bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Write((ulong)bytes.Length, 32);
        foreach (var value in bytes) Write(value, 8);
    }

    /// <summary>Appends a stretch of another row.</summary>
    public void Append(BitWriter source, long from, long to)
    {
        while (from < to)
        {
            var count = (int)Math.Min(60, to - from);
            Write(source.Read(from, count), count);
            from += count;
        }
    }

    /// <summary>All bits, the last byte or bytes filled up with zeros.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            if (_full == _words.Length) Array.Resize(ref _words, _words.Length + 1);
            _words[_full] = _open;
            return MemoryMarshal.AsBytes(_words.AsSpan(0, _full + 1));
        }
    }

    /// <summary>The bits from a place on, at most 63; behind the end there are zeros.</summary>
    public ulong Read(long at, int count)
    {
        var (word, bit) = ((int)(at >> 6), (int)(at & 63));
        var high = WordAt(word) << bit;
        if (bit > 0) high |= WordAt(word + 1) >> (64 - bit);
        return count == 0 ? 0 : high >> (64 - count);
    }

    private ulong WordAt(int word) => word < _full ? _words[word] : word == _full ? _open : 0;

    private void Fill(ulong value, int rest)
    {
        if (_full == _words.Length) Array.Resize(ref _words, _words.Length * 2);
        _words[_full++] = _open | (value >> rest);
        (_open, _used) = (rest == 0 ? 0 : value << (64 - rest), rest);
    }
}
