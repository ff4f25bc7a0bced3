using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionKb.Search.Format;

/// <summary>
/// Prefix codes for the symbols of one text, made from how often each is used. They are canonical (RFC 1951, 3.2.2): codes of one length follow
/// the order of symbols, shorter ones come before longer ones, so that the lengths alone say all codes.
/// </summary>
/// <param name="symbols">Symbols are below it.</param>
internal sealed class PrefixCodes(int symbols)
{
    private const int LengthBits = 4;

    private readonly HuffmanLengths _huffman = new();
    private readonly int[] _frequencies = new int[symbols];

    /// <summary>A bit for each symbol that was counted.</summary>
    private readonly ulong[] _counted = new ulong[(symbols / 64) + 1];

    /// <summary>For each symbol its code and, in the lowest bits, the length of the code; 0 if it has none.</summary>
    private readonly int[] _codes = new int[symbols];
    private int[] _used = new int[256];
    private int[] _usedFrequencies = new int[256];
    private byte[] _lengths = new byte[256];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(int symbol)
    {
        _frequencies[symbol]++;
        _counted[symbol >> 6] |= 1ul << symbol;
    }

    /// <summary>Makes the codes. Symbols below <paramref name="rare"/> that were counted once get none; <paramref name="rare"/> stands for them.</summary>
    public void Make(int rare)
    {
        Gather(rare);
        if (_lengths.Length < _count) (_usedFrequencies, _lengths) = (new int[_used.Length], new byte[_used.Length]);
        for (var k = 0; k < _count; k++) _usedFrequencies[k] = _frequencies[_used[k]];
        _huffman.Set(_usedFrequencies.AsSpan(0, _count), _lengths);
        Span<int> next = stackalloc int[IndexFormat.LongestCode + 1];
        FirstCodes(_lengths.AsSpan(0, _count), next);
        for (var k = 0; k < _count; k++) _codes[_used[k]] = (next[_lengths[k]]++ << LengthBits) | _lengths[k];
    }

    /// <summary>Writes how many symbols have a code; for each, rising, the distance from the one before and the longest length less its own.</summary>
    public void WriteTo(BitWriter bits)
    {
        bits.WriteNumber(_count, IndexFormat.CodeGapOrder);
        var (gaps, lengths, last) = (new AdaptiveCode(IndexFormat.CodeGapOrder), new AdaptiveCode(IndexFormat.CodeLengthOrder), 0);
        for (var k = 0; k < _count; k++)
        {
            gaps.Write(bits, _used[k] - last);
            lengths.Write(bits, IndexFormat.LongestCode - _lengths[k]);
            last = _used[k];
        }
    }

    /// <summary>The code of a symbol and its length; length 0 if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (ulong Code, int Length) Of(int symbol) => ((uint)_codes[symbol] >> LengthBits, _codes[symbol] & IndexFormat.LongestCode);

    public void Clear()
    {
        foreach (var symbol in _used.AsSpan(0, _count)) _codes[symbol] = _frequencies[symbol] = 0;
        _count = 0;
    }

    /// <summary>The first code of each length.</summary>
    public static void FirstCodes(ReadOnlySpan<byte> lengths, Span<int> first)
    {
        first.Clear();
        foreach (var length in lengths) first[length]++;
        var (code, shorter) = (0, 0);
        for (var length = 1; length < first.Length; length++)
        {
            code = (code + shorter) << 1;
            (shorter, first[length]) = (first[length], code);
        }
    }

    /// <summary>Lists the symbols that get a code, rising.</summary>
    private void Gather(int rare)
    {
        var once = 0;
        for (var word = 0; word < _counted.Length; word++)
        {
            for (var left = _counted[word]; left != 0; left &= left - 1)
            {
                var symbol = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (symbol == rare) _frequencies[rare] = once;
                if (symbol >= rare || _frequencies[symbol] > 1)
                {
                    if (_count == _used.Length) Array.Resize(ref _used, _count * 2);
                    _used[_count++] = symbol;
                    continue;
                }

                _frequencies[symbol] = 0;
                if (once++ == 0) _counted[rare >> 6] |= 1ul << rare;
            }

            _counted[word] = 0;
        }
    }
}
