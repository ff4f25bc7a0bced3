using UnionKb.Templating.Views.Sources;

namespace UnionKb.Emitting.Pages.Sources;

/// <summary>
/// What an editor changed in a sentence, character by character: both texts along a longest common subsequence (R. A. Wagner, M. J. Fischer, "The
/// String-to-String Correction Problem", 1974). Removed characters stand before those that replace them.
/// </summary>
internal static class SentenceChanges
{
    /// <summary>The table has a cell for each pair of characters; longer sentences are shown one after the other.</summary>
    private const int Longest = 1000;

    public static SourceEditPartView[] Of(string before, string after)
    {
        if (before.Length > Longest || after.Length > Longest) return [new SourceEditPartView(before, true, false), new SourceEditPartView(after, false, true)];
        var common = Common(before, after);
        var parts = new List<SourceEditPartView>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            var (fromI, fromJ) = (i, j);
            while (i < before.Length && j < after.Length && before[i] == after[j]) (i, j) = (i + 1, j + 1);
            if (i > fromI) parts.Add(new SourceEditPartView(before[fromI..i], false, false));
            (fromI, fromJ) = (i, j);
            while ((i < before.Length || j < after.Length) && !(i < before.Length && j < after.Length && before[i] == after[j]))
            {
                if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1])) i++;
                else j++;
            }

            if (i > fromI) parts.Add(new SourceEditPartView(before[fromI..i], true, false));
            if (j > fromJ) parts.Add(new SourceEditPartView(after[fromJ..j], false, true));
        }

        return [.. parts];
    }

    /// <summary>Length of the longest common subsequence of what stands from each pair of places on.</summary>
    private static int[,] Common(string before, string after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
