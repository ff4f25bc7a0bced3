namespace UnionKb.Importing.Planning;

/// <summary>
/// One change of a list of blocks. Places are counted twice as fine as blocks: block i is 2i + 1 and the gap in front of it 2i, so that an
/// insertion and a change of the block behind it do not touch.
/// </summary>
/// <param name="From">First place.</param>
/// <param name="To">Last place.</param>
/// <param name="Growth">New blocks less old ones.</param>
internal readonly record struct BlockEdit(int From, int To, int Growth)
{
    /// <summary>The edits that make one list of another, in order. As many new blocks as old ones in one place are changes of those, one by one.</summary>
    public static IEnumerable<BlockEdit> Between(string[] last, string[] now)
    {
        var matches = Matches(last, now);
        for (int i = 0, j = 0; i < last.Length || j < now.Length; (i, j) = (i + 1, j + 1))
        {
            var (start, first) = (i, j);
            while (i < last.Length && matches[i] < 0) i++;
            j = i < last.Length ? matches[i] : now.Length;
            if (i - start == j - first)
            {
                for (var k = start; k < i; k++) yield return new BlockEdit((2 * k) + 1, (2 * k) + 1, 0);
            }
            else
            {
                yield return i == start ? new BlockEdit(2 * i, 2 * i, j - first) : new BlockEdit((2 * start) + 1, (2 * i) - 1, j - first - (i - start));
            }
        }
    }

    /// <summary>For each block of the base its place in the other list by a longest common subsequence, or -1.</summary>
    private static int[] Matches(string[] last, string[] now)
    {
        var lengths = new int[last.Length + 1, now.Length + 1];
        for (var i = last.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = last[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var matches = new int[last.Length];
        Array.Fill(matches, -1);
        for (int i = 0, j = 0; i < last.Length && j < now.Length;)
        {
            if (last[i] == now[j]) matches[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        return matches;
    }
}
