namespace UnionKb.Search.Format;

/// <summary>
/// The numbers that the writer of the index, the engine and the page script must agree on. The page script has a copy of them, name by name
/// (<c>format</c> in <c>search-packing.js</c>), which a test compares. An order is that of an exponential Golomb code (README).
/// </summary>
internal static class IndexFormat
{
    // A row of bits in a script: the units that hold it, and what is written with a fixed number of bits.
    public const int BitsPerUnit = 15;

    /// <summary>The first unit: from here on 2^15 units follow of which none needs an escape in a string.</summary>
    public const int LowestUnit = 0x3000;
    public const int CountBits = 32;
    public const int UnitBits = 16;
    public const int StampBits = 24;
    public const int KindBits = 4;

    // index
    public const int StartOrder = 8;
    public const int LengthOrder = 4;
    public const int ShardStepOrder = 0;
    public const int UnitCountOrder = 0;
    public const int UnitStepOrder = 6;
    public const int VariantCountOrder = 2;

    /// <summary>A site with more traditional and variant characters than these is folded by the whole table from the start.</summary>
    public const int MostVariants = 64;

    // pN
    public const int PairCountOrder = 8;
    public const int FirstStepOrder = 0;
    public const int SecondOrder = 8;
    public const int PositionCountOrder = 1;

    // cN: a page's hits are coded with one of so many places, text, heading or title.
    public const int PageCountOrder = 8;
    public const int PageGapOrder = 0;
    public const int HitsOrder = 4;
    public const int Places = 3;

    // Packed text: prefix codes, then units, a sign for units without a code, and lengths of matches.
    public const int LongestCode = 15;
    public const int CodeGapOrder = 8;
    public const int CodeLengthOrder = 2;

    /// <summary>The symbol before a unit that has no code because it is used once.</summary>
    public const int RareUnit = 0x10000;
    public const int ShortestMatch = 2;
    public const int PlainLengths = 8;
    public const int PlainLengthBits = 3;

    /// <summary>More units than any text that is packed as one; a file that claims more is damaged.</summary>
    public const int LongestText = 1 << 28;
}
