namespace UnionKb.Cli.Reporting;

/// <summary>Two versions of a text as a unified diff (POSIX.1-2024, diff, "Diff -u Output Format"), with three lines around each change.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Beyond so many pairs of lines a stretch counts as replaced, so that two unlike texts cost no quadratic table.</summary>
    private const long MostPairs = 4_000_000;

    /// <param name="before">Null for a file that is new, <paramref name="after"/> for one that goes.</param>
    public static IEnumerable<string> Of(string from, string to, string? before, string? after)
    {
        var (left, right) = (Lines(before), Lines(after));
        yield return $"--- {(before is null ? "/dev/null" : from)}";
        yield return $"+++ {(after is null ? "/dev/null" : to)}";
        foreach (var line in Hunks(Steps(left, right), left, right)) yield return line;
    }

    private static string[] Lines(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>The lines in order: ' ' for one that both have, '-' and '+' for one that only one has, each with its number on either side.</summary>
    private static List<(char Sign, int Left, int Right)> Steps(string[] left, string[] right)
    {
        var steps = new List<(char, int, int)>();
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        var (leftEnd, rightEnd) = (left.Length, right.Length);
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1]) (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        for (var i = 0; i < start; i++) steps.Add((' ', i, i));
        if ((long)(leftEnd - start) * (rightEnd - start) > MostPairs)
        {
            for (var i = start; i < leftEnd; i++) steps.Add(('-', i, start));
            for (var j = start; j < rightEnd; j++) steps.Add(('+', leftEnd, j));
        }
        else
        {
            AddMiddle(steps, left, right, (start, leftEnd), (start, rightEnd));
        }

        for (var i = leftEnd; i < left.Length; i++) steps.Add((' ', i, rightEnd + i - leftEnd));
        return steps;
    }

    /// <summary>By the longest common subsequence of lines.</summary>
    private static void AddMiddle(List<(char, int, int)> steps, string[] left, string[] right, (int From, int To) rows, (int From, int To) columns)
    {
        var (height, width) = (rows.To - rows.From, columns.To - columns.From);
        var common = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
                common[i, j] = left[rows.From + i] == right[columns.From + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < height || j < width;)
        {
            var (l, r) = (rows.From + i, columns.From + j);
            if (i < height && j < width && left[l] == right[r]) (i, j) = Added(steps, ' ', l, r, i + 1, j + 1);
            else if (i < height && (j == width || common[i + 1, j] >= common[i, j + 1])) (i, j) = Added(steps, '-', l, r, i + 1, j);
            else (i, j) = Added(steps, '+', l, r, i, j + 1);
        }
    }

    private static (int, int) Added(List<(char, int, int)> steps, char sign, int left, int right, int i, int j)
    {
        steps.Add((sign, left, right));
        return (i, j);
    }

    private static IEnumerable<string> Hunks(List<(char Sign, int Left, int Right)> steps, string[] left, string[] right)
    {
        for (var at = 0; at < steps.Count;)
        {
            var first = steps.FindIndex(at, s => s.Sign != ' ');
            if (first < 0) yield break;
            var last = first;
            for (var i = first; i < steps.Count && i - last <= 2 * Around; i++)
            {
                if (steps[i].Sign != ' ') last = i;
            }

            var (from, to) = (Math.Max(at, first - Around), Math.Min(steps.Count, last + 1 + Around));
            var hunk = steps.GetRange(from, to - from);
            var (removed, added) = (hunk.Count(s => s.Sign != '+'), hunk.Count(s => s.Sign != '-'));
            yield return $"@@ -{hunk[0].Left + (removed > 0 ? 1 : 0)},{removed} +{hunk[0].Right + (added > 0 ? 1 : 0)},{added} @@";
            foreach (var (sign, l, r) in hunk) yield return sign + (sign == '+' ? right[r] : left[l]);
            at = to;
        }
    }
}
