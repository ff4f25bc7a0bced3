namespace UnionKb.Importing.Planning;

/// <summary>
/// Merges an editor's page with a new import block by block over what the last import wrote, of which only hashes are known (diff3: Khanna,
/// Kunal, Pierce, A Formal Investigation of Diff3, 2007). Where both sides changed the same stretch in different ways there is no merge.
/// </summary>
internal static class ThreeWayMerge
{
    private const long MostComparisons = 4_000_000;

    /// <summary>The merged text, or null for a true conflict.</summary>
    public static string? Of(LockedPage last, string edited, string imported)
    {
        var (ours, theirs) = (LockedPage.BlocksOf(edited), LockedPage.BlocksOf(imported));
        if ((long)last.Blocks.Length * Math.Max(ours.Length, theirs.Length) > MostComparisons) return null;
        string[] ourHashes = [.. ours.Select(LockedPage.HashOf)];
        string[] theirHashes = [.. theirs.Select(LockedPage.HashOf)];
        var (inOurs, inTheirs) = (Matches(last.Blocks, ourHashes), Matches(last.Blocks, theirHashes));
        var merged = new List<string>();
        var (at, our, their) = (0, 0, 0);
        for (var i = 0; i <= last.Blocks.Length; i++)
        {
            var isEnd = i == last.Blocks.Length;
            if (!isEnd && (inOurs[i] < 0 || inTheirs[i] < 0)) continue;
            var (ourEnd, theirEnd) = isEnd ? (ours.Length, theirs.Length) : (inOurs[i], inTheirs[i]);
            var stretch = last.Blocks.AsSpan(at, i - at);
            if (ourHashes.AsSpan(our, ourEnd - our).SequenceEqual(stretch)) merged.AddRange(theirs[their..theirEnd]);
            else if (theirHashes.AsSpan(their, theirEnd - their).SequenceEqual(stretch)) merged.AddRange(ours[our..ourEnd]);
            else if (HoldsAll(ourHashes.AsSpan(our, ourEnd - our), theirHashes.AsSpan(their, theirEnd - their), stretch)) merged.AddRange(ours[our..ourEnd]);
            else return null;
            if (!isEnd) merged.Add(ours[ourEnd]);
            (at, our, their) = (i + 1, ourEnd + 1, theirEnd + 1);
        }

        return string.Join("\n\n", merged) + "\n";
    }

    /// <summary>
    /// Whether the editor has taken over what the import brings: all its blocks in their order, with or without more. Where the import also
    /// left blocks out, only the very same blocks will do, since one more of the editor's may be an edit of one that was left out.
    /// </summary>
    private static bool HoldsAll(ReadOnlySpan<string> ours, ReadOnlySpan<string> theirs, ReadOnlySpan<string> last)
    {
        if (theirs.Length < last.Length) return ours.SequenceEqual(theirs);
        var found = 0;
        foreach (var block in ours)
        {
            if (found < theirs.Length && block == theirs[found]) found++;
        }

        return found == theirs.Length;
    }

    /// <summary>For each block of the base its place in the other text by a longest common subsequence, or -1.</summary>
    private static int[] Matches(string[] former, string[] other)
    {
        var lengths = new int[former.Length + 1, other.Length + 1];
        for (var i = former.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
                lengths[i, j] = former[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var matches = new int[former.Length];
        Array.Fill(matches, -1);
        for (int i = 0, j = 0; i < former.Length && j < other.Length;)
        {
            if (former[i] == other[j]) matches[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        return matches;
    }
}
