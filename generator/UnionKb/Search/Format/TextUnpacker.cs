namespace UnionKb.Search.Format;

/// <summary>Reads what <see cref="TextPacker"/> wrote. The page script does the same.</summary>
internal static class TextUnpacker
{
    /// <summary>Gives the text back.</summary>
    /// <exception cref="InvalidDataException">The bits are not packed text.</exception>
    public static string Unpack(BitReader bits)
    {
        var length = bits.Read(IndexFormat.CountBits);
        if (length > IndexFormat.LongestText) throw new InvalidDataException("a text without end");
        var symbols = new PrefixReader(bits, PackedText.Symbols);
        var distances = new PrefixReader(bits, PackedText.DistanceClasses);
        var text = new List<char>();
        while ((ulong)text.Count < length && bits.Left >= 0)
        {
            var symbol = symbols.Read(bits);
            if (symbol == IndexFormat.RareUnit) symbol = (int)bits.Read(IndexFormat.UnitBits);
            else if (symbol > IndexFormat.RareUnit) Copy(text, (int)length, Length(symbol, bits), Distance(distances.Read(bits), bits));
            if (symbol < IndexFormat.RareUnit) text.Add((char)symbol);
        }

        return (ulong)text.Count == length ? new string([.. text]) : throw new InvalidDataException("not packed text");
    }

    private static int Length(int symbol, BitReader bits)
    {
        var extra = PackedText.ExtraBits(symbol);
        return IndexFormat.ShortestMatch + (extra < 0 ? symbol - PackedText.FirstLength : Distance(extra, bits));
    }

    private static int Distance(int size, BitReader bits) => (1 << size) + (int)bits.Read(size);

    private static void Copy(List<char> text, int end, int length, int distance)
    {
        if (distance < 1 || distance > text.Count || length < 1 || length > end - text.Count) throw new InvalidDataException("a match outside the text");
        for (var k = 0; k < length; k++) text.Add(text[^distance]);
    }
}
