using System.Numerics;

namespace UnionKb.Search.Format;

/// <summary>
/// Reads what a <see cref="BitWriter"/> wrote, from units of 15 bits. Behind the end there are zeros, in which no number is found: a loop over numbers
/// ends, and whoever reads bits looks at <see cref="Left"/>.
/// </summary>
public sealed class BitReader
{
    private readonly ulong[] _words;
    private readonly long _end;

    /// <param name="units">15 bits each.</param>
    public BitReader(ReadOnlySpan<char> units)
    {
        _end = (long)units.Length * IndexFormat.BitsPerUnit;
        _words = new ulong[(_end / 64) + 3];
        for (var unit = 0; unit < units.Length; unit++)
        {
            var (word, bit) = ((int)((long)unit * IndexFormat.BitsPerUnit >> 6), unit * IndexFormat.BitsPerUnit & 63);
            var bits = (ulong)units[unit] << 49;
            _words[word] |= bits >> bit;
            if (bit > 49) _words[word + 1] |= bits << (64 - bit);
        }
    }

    public long At { get; private set; }

    /// <summary>How many bits are left; negative when more were read than there are.</summary>
    public long Left => _end - At;

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

    /// <summary>The next exponential Golomb code.</summary>
    /// <exception cref="InvalidDataException">There is none of a number that is not negative.</exception>
    public int ReadNumber(int order)
    {
        var zeros = BitOperations.LeadingZeroCount(Peek(63)) - 1;
        if (zeros > 31 - order) throw new InvalidDataException("no number");
        At += zeros;
        var number = Read(zeros + 1 + order) - (1ul << order);
        return number <= int.MaxValue ? (int)number : throw new InvalidDataException("a number too large");
    }

    /// <summary>The next number as that of things of which each takes a bit at least.</summary>
    /// <exception cref="InvalidDataException">There are not so many bits left.</exception>
    public int ReadCount(int order) => Counted(ReadNumber(order));

    /// <summary>The same, written with a fixed number of bits.</summary>
    /// <exception cref="InvalidDataException">There are not so many bits left.</exception>
    public int ReadCount() => Counted((long)Read(IndexFormat.CountBits));

    private int Counted(long count) => count <= Left ? (int)count : throw new InvalidDataException("more than there is room for");
}
