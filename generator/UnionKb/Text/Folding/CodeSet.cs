namespace UnionKb.Text.Folding;

/// <summary>A set of code points of the folding table: stretches in order.</summary>
internal sealed class CodeSet
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private CodeSet(int[] starts, int[] ends) => (_starts, _ends) = (starts, ends);

    /// <summary>Every code point of the set.</summary>
    public IEnumerable<int> All => _starts.SelectMany((start, k) => Enumerable.Range(start, _ends[k] - start));

    public static CodeSet Read(ReadOnlySpan<byte> table, ref int at)
    {
        var starts = new int[PrintableNumber.Read(table, ref at)];
        var ends = new int[starts.Length];
        var last = 0;
        for (var k = 0; k < starts.Length; k++)
        {
            starts[k] = last + PrintableNumber.Read(table, ref at);
            last = ends[k] = starts[k] + 1 + PrintableNumber.Read(table, ref at);
        }

        return new CodeSet(starts, ends);
    }

    public bool Contains(int code)
    {
        var at = Array.BinarySearch(_starts, code);
        return at >= 0 || (~at > 0 && code < _ends[~at - 1]);
    }
}
