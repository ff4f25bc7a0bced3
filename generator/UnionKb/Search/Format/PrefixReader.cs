namespace UnionKb.Search.Format;

/// <summary>Decodes what <see cref="PrefixCodes"/> wrote: a code is known by the first length whose codes reach above it.</summary>
internal sealed class PrefixReader
{
    private readonly int[] _symbols;

    /// <summary>For each length the first code, the place of its symbol, and where its codes end when filled up to the longest length.</summary>
    private readonly int[] _first = new int[IndexFormat.LongestCode + 1];
    private readonly int[] _places = new int[IndexFormat.LongestCode + 2];
    private readonly int[] _ends = new int[IndexFormat.LongestCode + 1];

    /// <param name="symbols">Symbols are below it.</param>
    public PrefixReader(BitReader bits, int symbols)
    {
        var count = bits.ReadNumber(IndexFormat.CodeGapOrder);
        if (count > symbols) throw new InvalidDataException("more codes than symbols");
        var (read, lengths) = (new int[count], new byte[count]);
        var (gaps, sizes, last) = (new AdaptiveCode(IndexFormat.CodeGapOrder), new AdaptiveCode(IndexFormat.CodeLengthOrder), 0);
        for (var k = 0; k < count; k++)
        {
            read[k] = last += gaps.Read(bits);
            var length = IndexFormat.LongestCode - sizes.Read(bits);
            if ((uint)last >= symbols || length < 1) throw new InvalidDataException("no code");
            lengths[k] = (byte)length;
        }

        PrefixCodes.FirstCodes(lengths, _first);
        _symbols = [.. Enumerable.Range(0, count).OrderBy(k => lengths[k]).Select(k => read[k])];
        for (var length = 1; length <= IndexFormat.LongestCode; length++)
        {
            var own = lengths.Count(l => l == length);
            _places[length + 1] = _places[length] + own;
            _ends[length] = (_first[length] + own) << (IndexFormat.LongestCode - length);
        }
    }

    public int Read(BitReader bits)
    {
        var next = (int)bits.Peek(IndexFormat.LongestCode);
        var length = 1;
        while (next >= _ends[length])
        {
            if (++length > IndexFormat.LongestCode) throw new InvalidDataException("no such code");
        }

        bits.Skip(length);
        return _symbols[_places[length] + (next >> (IndexFormat.LongestCode - length)) - _first[length]];
    }
}
