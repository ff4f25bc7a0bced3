namespace UnionKb.Search.Format;

/// <summary>Reads what <see cref="TextPacker"/> wrote. The page script does the same.</summary>
internal static class TextUnpacker
{
    /// <summary>Gives the text back.</summary>
    /// <exception cref="InvalidDataException">The bits are not packed text.</exception>
    public static string Unpack(BitReader bits)
    {
        var length = (int)bits.Read(32);
        var symbols = new PrefixReader(bits, PackedText.Symbols);
        var distances = new PrefixReader(bits, PackedText.DistanceClasses);
        var text = new List<char>();
        while (text.Count < length && !bits.IsBehind)
        {
            var symbol = symbols.Read(bits);
            if (symbol == PackedText.Rare) symbol = (int)bits.Read(16);
            else if (symbol > PackedText.Rare) Copy(text, Length(symbol, bits), Distance(distances.Read(bits), bits));
            if (symbol < PackedText.Rare) text.Add((char)symbol);
        }

        return text.Count == length ? new string([.. text]) : throw new InvalidDataException("not packed text");
    }

    private static int Length(int symbol, BitReader bits)
    {
        var extra = PackedText.ExtraBits(symbol);
        return MatchFinder.Shortest + (extra < 0 ? symbol - PackedText.FirstLength : Distance(extra, bits));
    }

    private static int Distance(int size, BitReader bits) => (1 << size) + (int)bits.Read(size);

    private static void Copy(List<char> text, int length, int distance)
    {
        if (distance > text.Count) throw new InvalidDataException("a match before the text");
        for (var k = 0; k < length; k++) text.Add(text[^distance]);
    }
}
