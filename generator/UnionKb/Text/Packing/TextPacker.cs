using System.Numerics;
using System.Runtime.CompilerServices;

namespace UnionKb.Text.Packing;

/// <summary>
/// Packs UTF-16 text: matches with what stood before (Ziv and Lempel 1977), then prefix codes (Huffman 1952) over units and match lengths.
/// What deflate (RFC 1951) does with bytes, done with characters: shorter and quicker for Chinese. One packer serves one worker, text after text.
/// </summary>
/// <remarks>
/// Layout: number of units (32 bits); the codes of symbols; those of distances; then the symbols. A symbol is a unit, <see cref="PackedText.Rare"/>
/// (its 16 bits follow), or the class of a match length; the extra bits of the length, the class of the distance and its extra bits follow.
/// </remarks>
public sealed class TextPacker
{
    private readonly MatchFinder _matches = new();
    private readonly PrefixCodes _codes = new(PackedText.Symbols);
    private readonly PrefixCodes _distances = new(PackedText.DistanceClasses);
    private Step[] _steps = new Step[1024];
    private int _count;

    public void Pack(ReadOnlySpan<char> text, BitWriter bits)
    {
        bits.Write((ulong)text.Length, 32);
        Split(text);
        _codes.Make(rare: PackedText.Rare);
        _codes.WriteTo(bits);
        _distances.Make(rare: -1);
        _distances.WriteTo(bits);
        foreach (var step in _steps.AsSpan(0, _count)) Write(step, bits);
        _codes.Clear();
        _distances.Clear();
    }

    /// <summary>Cuts the text into units and matches and counts the symbols.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split(ReadOnlySpan<char> text)
    {
        if (_steps.Length < text.Length) _steps = new Step[text.Length * 2];
        _count = 0;
        _matches.Begin(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (length, distance) = _matches.Find(text, at);
            if (length == 0)
            {
                _codes.Count(text[at]);
                _steps[_count++] = new Step(text[at++], 0, 0);
                continue;
            }

            var symbol = PackedText.LengthSymbol(length);
            _codes.Count(symbol);
            _distances.Count(BitOperations.Log2((uint)distance));
            _steps[_count++] = new Step(symbol, length - MatchFinder.Shortest, distance);
            _matches.Pass(text, at + 1, at += length);
        }

        _matches.End();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(in Step step, BitWriter bits)
    {
        if (!_codes.TryWrite(step.Symbol, bits))
        {
            _codes.TryWrite(PackedText.Rare, bits);
            bits.Write((uint)step.Symbol, 16);
        }

        if (step.Distance == 0) return;
        if (step.Length >= PackedText.PlainLengths) WriteLowBits(step.Length, bits);
        _distances.TryWrite(BitOperations.Log2((uint)step.Distance), bits);
        WriteLowBits(step.Distance, bits);
    }

    /// <summary>All bits but the highest, which the class says.</summary>
    private static void WriteLowBits(int number, BitWriter bits)
    {
        var size = BitOperations.Log2((uint)number);
        bits.Write((uint)number & ((1u << size) - 1), size);
    }

    /// <summary>A unit, or a match: its length less the shortest, and how far back it begins.</summary>
    private readonly record struct Step(int Symbol, int Length, int Distance);
}
