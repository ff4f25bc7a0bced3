namespace UnionKb.Emitting.Pages.Content;

/// <summary>How the side navigation folds at one item.</summary>
/// <param name="Below">How many of the following items stand below it; 0 where nothing folds.</param>
/// <param name="Above">Places of the items whose folding parts it stands in, outermost first.</param>
/// <param name="Ends">Places of the items whose folding parts end behind it, innermost first.</param>
internal readonly record struct NavBranch(int Below, int[] Above, int[] Ends)
{
    /// <param name="depths">How deep each item of a stretch stands, in reading order.</param>
    /// <param name="shallowest">What is below a less deep item stands open.</param>
    public static NavBranch[] Of(ReadOnlySpan<int> depths, int shallowest)
    {
        var branches = new NavBranch[depths.Length];
        var open = new Stack<int>();
        for (var i = 0; i < depths.Length; i++)
        {
            int[] above = [.. open.Reverse()];
            var next = i + 1 < depths.Length ? depths[i + 1] : int.MinValue;
            if (next > depths[i] && depths[i] >= shallowest)
            {
                var end = i + 1;
                while (end < depths.Length && depths[end] > depths[i]) end++;
                branches[i] = new NavBranch(end - i - 1, above, []);
                open.Push(i);
                continue;
            }

            var ends = new List<int>();
            while (open.TryPeek(out var last) && depths[last] >= next) ends.Add(open.Pop());
            branches[i] = new NavBranch(0, above, [.. ends]);
        }

        return branches;
    }
}
