using System.Numerics;

namespace UnionKb.Search.Format;

/// <summary>The symbols of packed text: what <see cref="TextPacker"/> and <see cref="TextUnpacker"/> must agree on.</summary>
internal static class PackedText
{
    /// <summary>The lengths of matches, less the shortest: each of the first has a symbol, of the others each number of bits.</summary>
    public const int FirstLength = IndexFormat.RareUnit + 1;

    public const int Symbols = FirstLength + IndexFormat.PlainLengths + 32;

    /// <summary>A distance has so many bits at most.</summary>
    public const int DistanceClasses = 16;

    /// <param name="rest">Length of a match less the shortest.</param>
    public static int LengthSymbol(int rest) =>
        FirstLength + (rest < IndexFormat.PlainLengths ? rest : IndexFormat.PlainLengths + BitOperations.Log2((uint)rest) - IndexFormat.PlainLengthBits);

    /// <summary>How many bits follow a length's symbol, or -1 where the symbol says the length.</summary>
    public static int ExtraBits(int symbol) => symbol < FirstLength + IndexFormat.PlainLengths
        ? -1
        : symbol - FirstLength - IndexFormat.PlainLengths + IndexFormat.PlainLengthBits;
}
