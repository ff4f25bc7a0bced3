using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionKb.Search.Format;

/// <summary>
/// Packs UTF-16 text: matches with what stood before (Ziv and Lempel 1977), then prefix codes (Huffman 1952) over units and match lengths.
/// What deflate (RFC 1951) does with bytes, done with characters: shorter and quicker for Chinese. One packer serves one worker, text after text.
/// </summary>
/// <remarks>
/// Layout: number of units (32 bits); the codes of symbols; those of distances; then the symbols. A symbol is a unit, <see cref="IndexFormat.RareUnit"/>
/// (its 16 bits follow), or the class of a match length; the extra bits of the length, the class of the distance and its extra bits follow.
/// </remarks>
public sealed class TextPacker
{
    private readonly MatchFinder _matches = new();
    private readonly PrefixCodes _codes = new(PackedText.Symbols);
    private readonly PrefixCodes _distances = new(PackedText.DistanceClasses);

    /// <summary>A unit, or a match: its length less the shortest in the low half, in the high half how far back it begins.</summary>
    private ulong[] _steps = new ulong[1024];

    public void Pack(ReadOnlySpan<char> text, BitWriter bits)
    {
        bits.Write((ulong)text.Length, IndexFormat.CountBits);
        var count = Split(text);
        _codes.Make(rare: IndexFormat.RareUnit);
        _codes.WriteTo(bits);
        _distances.Make(rare: -1);
        _distances.WriteTo(bits);
        foreach (var step in _steps.AsSpan(0, count)) Write(step, bits);
        _codes.Clear();
        _distances.Clear();
    }

    /// <summary>Cuts the text into units and matches, counts the symbols and says how many steps there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Split(ReadOnlySpan<char> text)
    {
        if (_steps.Length < text.Length) _steps = new ulong[text.Length * 2];
        var (steps, count) = (_steps, 0);
        _matches.Begin(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (length, distance) = _matches.Find(text, at);
            if (length == 0)
            {
                _codes.Count(text[at]);
                steps[count++] = text[at++];
                continue;
            }

            var rest = length - IndexFormat.ShortestMatch;
            _codes.Count(PackedText.LengthSymbol(rest));
            _distances.Count(BitOperations.Log2((uint)distance));
            steps[count++] = ((ulong)distance << 32) | (uint)rest;
            _matches.Pass(text, at + 1, at += length);
        }

        _matches.End();
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(ulong step, BitWriter bits)
    {
        var (value, distance) = ((int)step, (uint)(step >> 32));
        if (distance != 0)
        {
            WriteMatch(value, distance, bits);
            return;
        }

        var (code, size) = _codes.Of(value);
        if (size > 0)
        {
            bits.Write(code, size);
            return;
        }

        (code, size) = _codes.Of(IndexFormat.RareUnit);
        bits.Write((code << IndexFormat.UnitBits) | (uint)value, size + IndexFormat.UnitBits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteMatch(int rest, uint distance, BitWriter bits)
    {
        var (code, size) = _codes.Of(PackedText.LengthSymbol(rest));
        if (rest >= IndexFormat.PlainLengths) (code, size) = WithLowBits(code, size, (uint)rest);
        bits.Write(code, size);
        (code, size) = _distances.Of(BitOperations.Log2(distance));
        (code, size) = WithLowBits(code, size, distance);
        bits.Write(code, size);
    }

    /// <summary>A code, then all bits of a number but the highest, which the code says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Code, int Size) WithLowBits(ulong code, int size, uint number)
    {
        var low = BitOperations.Log2(number);
        return ((code << low) | (number & ((1u << low) - 1)), size + low);
    }
}
