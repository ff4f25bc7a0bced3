namespace UnionKb.Text;

/// <summary>The did-you-mean of every stage: the nearest candidate by edit distance, or null when none is near enough.</summary>
public static class Nearest
{
    /// <summary>
    /// One that differs in upper and lower case only; else by optimal string alignment distance (a swap of neighbours costs one), at most a third
    /// of the word's length but at least one.
    /// Ties go to the ordinally first candidate.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > limit) continue;
            if (candidate.Equals(word, StringComparison.OrdinalIgnoreCase)) return candidate;
            var distance = Distance(word, candidate);
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0)) continue;
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    public static int Distance(string left, string right)
    {
        var previous2 = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], previous2[j - 2] + 1);
            }

            (previous2, previous, current) = (previous, current, previous2);
        }

        return previous[right.Length];
    }
}
