namespace UnionKb.Templating;

/// <summary>The name an editor most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the names by edit distance (optimal string alignment), at most a third of the word's length away; else null.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        var best = (Name: (string?)null, Distance: Math.Max(1, word.Length / 3) + 1);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var distance = Distance(word.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < best.Distance) best = (name, distance);
        }

        return best.Name;
    }

    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        }

        return table[left.Length, right.Length];
    }
}
