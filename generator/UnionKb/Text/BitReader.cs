using System.Numerics;

namespace UnionKb.Text;

/// <summary>Reads what a <see cref="BitWriter"/> wrote, from units of 15 bits. Behind the end there are zeros.</summary>
public sealed class BitReader
{
    private readonly ulong[] _words;

    /// <param name="units">15 bits each.</param>
    public BitReader(ReadOnlySpan<char> units)
    {
        var bits = new BitWriter(units.Length * 15);
        foreach (var unit in units) bits.Write(unit, 15);
        _words = new ulong[(units.Length * 15 / 64) + 3];
        for (var word = 0; word < _words.Length; word++) _words[word] = (bits.Read(word * 64L, 32) << 32) | bits.Read((word * 64L) + 32, 32);
    }

    public long At { get; private set; }

    /// <summary>The next bits, at most 63.</summary>
    public ulong Read(int count)
    {
        if (count == 0) return 0;
        var bits = Peek() >> (64 - count);
        At += count;
        return bits;
    }

    /// <summary>The next exponential Golomb code. Damaged input gives some number, never an exception.</summary>
    public int ReadNumber(int order)
    {
        var zeros = BitOperations.LeadingZeroCount(Peek());
        if (zeros > 31 - order) return Behind();
        At += zeros;
        return (int)(Read(zeros + 1 + order) - (1ul << order));
    }

    public byte[] ReadBytes()
    {
        var count = (int)Math.Min(Read(32), (ulong)(_words.Length * 8));
        var bytes = new byte[count];
        for (var k = 0; k < bytes.Length; k++) bytes[k] = (byte)Read(8);
        return bytes;
    }

    private int Behind()
    {
        At = _words.Length * 64L;
        return 0;
    }

    private ulong Peek()
    {
        var (word, bit) = ((int)(At >> 6), (int)(At & 63));
        if (word + 1 >= _words.Length) return 0;
        return bit == 0 ? _words[word] : (_words[word] << bit) | (_words[word + 1] >> (64 - bit));
    }
}
