using System.Numerics;

namespace UnionKb.Search.Format;

/// <summary>The symbols of packed text: what <see cref="TextPacker"/> and <see cref="TextUnpacker"/> must agree on.</summary>
internal static class PackedText
{
    /// <summary>Stands before a unit that has no code because it is used once.</summary>
    public const int Rare = 0x10000;

    /// <summary>The lengths of matches, less the shortest: each of the first has a symbol, of the others each number of bits.</summary>
    public const int FirstLength = Rare + 1;

    public const int PlainLengths = 8;

    public const int Symbols = FirstLength + PlainLengths + 32;

    /// <summary>A distance has so many bits at most.</summary>
    public const int DistanceClasses = 16;

    private const int PlainBits = 3;

    /// <param name="rest">Length of a match less the shortest.</param>
    public static int LengthSymbol(int rest) =>
        FirstLength + (rest < PlainLengths ? rest : PlainLengths + BitOperations.Log2((uint)rest) - PlainBits);

    /// <summary>How many bits follow a length's symbol, or -1 where the symbol says the length.</summary>
    public static int ExtraBits(int symbol) => symbol < FirstLength + PlainLengths ? -1 : symbol - FirstLength - PlainLengths + PlainBits;
}
