namespace UnionKb.Importing.Planning;

/// <summary>
/// Merges two versions of a list of blocks over their common base (diff3: Khanna, Kunal, Pierce, A Formal Investigation of Diff3, 2007), in
/// edits as small as can be told (<see cref="BlockEdit"/>): changes of neighbouring blocks by different sides are no conflict.
/// </summary>
internal static class BlockMerge
{
    private const long MostComparisons = 4_000_000;

    /// <param name="last">Hashes of the base.</param>
    /// <returns>The merged blocks, or null for a conflict.</returns>
    public static string[]? Of(string[] last, string[] ours, string[] theirs)
    {
        if ((long)last.Length * Math.Max(ours.Length, theirs.Length) > MostComparisons) return null;
        string[] ourHashes = [.. ours.Select(LockedPage.HashOf)];
        string[] theirHashes = [.. theirs.Select(LockedPage.HashOf)];
        var edits = BlockEdit.Between(last, ourHashes).Select(e => (Edit: e, IsOurs: true))
            .Concat(BlockEdit.Between(last, theirHashes).Select(e => (Edit: e, IsOurs: false)))
            .OrderBy(e => e.Edit.From).ToArray();
        var merged = new List<string>();
        var (at, our, their) = (0, 0, 0);
        for (var i = 0; i < edits.Length;)
        {
            // One edit with all that touch it, of either side.
            var (from, to) = (edits[i].Edit.From, edits[i].Edit.To);
            var (ourGrowth, theirGrowth) = (0, 0);
            var (byUs, byThem) = (false, false);
            for (; i < edits.Length && edits[i].Edit.From <= to; i++)
            {
                to = Math.Max(to, edits[i].Edit.To);
                if (edits[i].IsOurs) (byUs, ourGrowth) = (true, ourGrowth + edits[i].Edit.Growth);
                else (byThem, theirGrowth) = (true, theirGrowth + edits[i].Edit.Growth);
            }

            var (start, end) = (from / 2, (to + 1) / 2);
            merged.AddRange(ours.AsSpan(our, start - at));
            (our, their) = (our + start - at, their + start - at);
            var (ourEnd, theirEnd) = (our + end - start + ourGrowth, their + end - start + theirGrowth);
            if (!byUs) merged.AddRange(theirs[their..theirEnd]);
            else if (!byThem || HoldsAll(ourHashes.AsSpan(our, ourEnd - our), theirHashes.AsSpan(their, theirEnd - their), end - start))
                merged.AddRange(ours[our..ourEnd]);
            else return null;
            (at, our, their) = (end, ourEnd, theirEnd);
        }

        merged.AddRange(ours.AsSpan(our));
        return [.. merged];
    }

    /// <summary>
    /// Whether the editor has taken over what the import brings: all its blocks in their order, with or without more. Where the import also
    /// left blocks out, only the very same blocks will do, since one more of the editor's may be an edit of one that was left out.
    /// </summary>
    private static bool HoldsAll(ReadOnlySpan<string> ours, ReadOnlySpan<string> theirs, int last)
    {
        if (theirs.Length < last) return ours.SequenceEqual(theirs);
        var found = 0;
        foreach (var block in ours)
        {
            if (found < theirs.Length && block == theirs[found]) found++;
        }

        return found == theirs.Length;
    }
}
