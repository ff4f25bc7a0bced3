using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionKb.Search.Format;

/// <summary>
/// A growing row of bits, most significant first, kept as it stands in a script: 15 bits in each UTF-16 unit (little endian) from U+3000
/// on. Numbers are exponential Golomb codes (Teuhola 1978).
/// </summary>
public sealed class BitWriter
{
    private const int WordBits = 60;
    private const ulong WordMask = (1ul << WordBits) - 1;
    private const ulong Lowest = IndexFormat.LowestUnit * 0x0001_0001_0001_0001ul;

    /// <summary>Four units to each word of 60 bits.</summary>
    private byte[] _script;
    private ulong _open;
    private int _full;
    private int _used;

    public BitWriter(int capacity = 1024) => _script = new byte[Math.Max(1, capacity / WordBits) * sizeof(ulong)];

    /// <summary>How many bits were written.</summary>
    public long Length => ((long)(_full / sizeof(ulong)) * WordBits) + _used;

    /// <summary>All units, the last filled up with zeros.</summary>
    public ReadOnlySpan<byte> Script
    {
        get
        {
            Put(_open);
            return _script.AsSpan(0, _full + ((_used + 14) / 15 * sizeof(char)));
        }
    }

    public void Clear() => (_open, _full, _used) = (0, 0, 0);

    /// <summary>Writes the <paramref name="count"/> low bits of a value that has no others; at most 60.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ulong value, int count)
    {
        var free = WordBits - _used;
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
        if (top > 28) Write(0, top - order);
        Write(shifted, top > 28 ? top + 1 : (2 * top) - order + 1);
    }

    /// <summary>Appends all bits of another row.</summary>
    public void Append(BitWriter source)
    {
        for (var at = 0; at < source._full; at += sizeof(ulong)) Write(Unpacked(BinaryPrimitives.ReadUInt64LittleEndian(source._script.AsSpan(at))), WordBits);
        Write(source._open >> (WordBits - source._used), source._used);
    }

    private void Fill(ulong value, int rest)
    {
        Put(_open | (value >> rest));
        _full += sizeof(ulong);
        (_open, _used) = ((value << (WordBits - rest)) & WordMask, rest);
    }

    private void Put(ulong word)
    {
        if (_full == _script.Length) Array.Resize(ref _script, _script.Length * 2);
        BinaryPrimitives.WriteUInt64LittleEndian(_script.AsSpan(_full), Packed(word));
    }

    private static ulong Packed(ulong word) =>
        ((word >> 45) | ((word >> 14) & 0x7FFF_0000) | ((word << 17) & 0x7FFF_0000_0000) | ((word << 48) & 0x7FFF_0000_0000_0000)) + Lowest;

    private static ulong Unpacked(ulong units)
    {
        units -= Lowest;
        return ((units & 0x7FFF) << 45) | ((units & 0x7FFF_0000) << 14) | ((units & 0x7FFF_0000_0000) >> 17) | (units >> 48);
    }
}
