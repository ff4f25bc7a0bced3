namespace UnionKb.Search.Format;

/// <summary>Lengths of minimum-redundancy codes (Huffman 1952), none longer than <see cref="IndexFormat.LongestCode"/>.</summary>
internal sealed class HuffmanLengths
{
    private const int Heaviest = 0xFFFF;

    private int[] _leaves = new int[1024];
    private int[] _sorted = new int[1024];
    private int[] _weights = new int[2048];
    private int[] _parents = new int[2048];

    /// <summary>
    /// Sets the length of the code of each symbol from how often it is used, which is at least once. Nodes are joined by weight, ties by order, so that
    /// equal frequencies give equal lengths on any machine.
    /// </summary>
    public void Set(ReadOnlySpan<int> frequencies, Span<byte> lengths)
    {
        var count = frequencies.Length;
        if (count > _leaves.Length) (_leaves, _sorted, _weights, _parents) = (new int[count], new int[count], new int[count * 2], new int[count * 2]);
        if (count == 1) lengths[0] = 1;
        // A longer code needs frequencies that grow like Fibonacci numbers: with the rarest raised far enough there is none.
        for (var least = 1; count > 1 && !TrySet(frequencies, least, lengths); least *= 2);
    }

    private bool TrySet(ReadOnlySpan<int> frequencies, int least, Span<byte> lengths)
    {
        var count = frequencies.Length;
        for (var k = 0; k < count; k++) (_leaves[k], _parents[k]) = (k, Math.Clamp(frequencies[k], least, Heaviest));
        Sort(_leaves, _sorted, count, shift: 0);
        Sort(_sorted, _leaves, count, shift: 8);
        for (var k = 0; k < count; k++) _weights[k] = _parents[_leaves[k]];
        Join(count);
        // From the root down; where a parent stood now stands its depth.
        _parents[(2 * count) - 2] = 0;
        for (var node = (2 * count) - 3; node >= 0; node--) _parents[node] = _parents[_parents[node]] + 1;
        if (_parents[0] > IndexFormat.LongestCode) return false;
        for (var k = 0; k < count; k++) lengths[_leaves[k]] = (byte)_parents[k];
        return true;
    }

    /// <summary>Sorts leaves by eight bits of their weights, which stand where their parents will; equal ones stay in order.</summary>
    private void Sort(int[] leaves, int[] sorted, int count, int shift)
    {
        Span<int> places = stackalloc int[257];
        places.Clear();
        for (var k = 0; k < count; k++) places[((_parents[k] >> shift) & 0xFF) + 1]++;
        for (var weight = 1; weight <= 0xFF; weight++) places[weight] += places[weight - 1];
        foreach (var leaf in leaves.AsSpan(0, count)) sorted[places[(_parents[leaf] >> shift) & 0xFF]++] = leaf;
    }

    /// <summary>Joins the two lightest until one is left: leaves and joined nodes are both in order of weight, so the lightest stand first.</summary>
    private void Join(int count)
    {
        var (leaf, inner) = (0, count);
        for (var next = count; next < (2 * count) - 1; next++)
        {
            var first = Lightest(next);
            var second = Lightest(next);
            _weights[next] = _weights[first] + _weights[second];
            _parents[first] = _parents[second] = next;
        }

        int Lightest(int end) => inner == end || (leaf < count && _weights[leaf] <= _weights[inner]) ? leaf++ : inner++;
    }
}
