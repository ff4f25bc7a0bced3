using System.Numerics;

namespace UnionKb.Search.Format;

/// <summary>Reads what a <see cref="BitWriter"/> wrote, from units of 15 bits. Behind the end there are zeros.</summary>
public sealed class BitReader
{
    private readonly ulong[] _words;

    /// <param name="units">15 bits each.</param>
    public BitReader(ReadOnlySpan<char> units)
    {
        _words = new ulong[(units.Length * 15 / 64) + 3];
        for (var unit = 0; unit < units.Length; unit++)
        {
            var (word, bit) = (unit * 15 >> 6, unit * 15 & 63);
            var bits = (ulong)units[unit] << 49;
            _words[word] |= bits >> bit;
            if (bit > 49) _words[word + 1] |= bits << (64 - bit);
        }
    }

    public long At { get; private set; }

    /// <summary>Whether everything was read, and more.</summary>
    public bool IsBehind => At > (_words.Length - 1) * 64L;

    /// <summary>The next bits, at most 63.</summary>
    public ulong Read(int count)
    {
        if (count == 0) return 0;
        var bits = Peek(count);
        At += count;
        return bits;
    }

    /// <summary>The next bits, at least one and at most 63, which stay.</summary>
    public ulong Peek(int count)
    {
        var (word, bit) = ((int)(At >> 6), (int)(At & 63));
        if (word + 1 >= _words.Length) return 0;
        var bits = bit == 0 ? _words[word] : (_words[word] << bit) | (_words[word + 1] >> (64 - bit));
        return bits >> (64 - count);
    }

    public void Skip(int count) => At += count;

    /// <summary>The next exponential Golomb code. Damaged input gives some number, never an exception.</summary>
    public int ReadNumber(int order)
    {
        var zeros = BitOperations.LeadingZeroCount(Peek(63)) - 1;
        if (zeros > 31 - order) return Behind();
        At += zeros;
        return (int)(Read(zeros + 1 + order) - (1ul << order));
    }

    private int Behind()
    {
        At = _words.Length * 64L;
        return 0;
    }
}
