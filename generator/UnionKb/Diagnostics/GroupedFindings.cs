namespace UnionKb.Diagnostics;

/// <summary>
/// Findings of a kind that stands once in a report (<see cref="Rule.IsGrouped"/>): the first of them, with the words of all and every place.
/// </summary>
public static class GroupedFindings
{
    /// <summary>How many different words a message lists.</summary>
    private const int MostWords = 8;

    /// <param name="sorted">All findings, in the order of the report.</param>
    public static Diagnostic[] Of(Diagnostic[] sorted)
    {
        if (!Array.Exists(sorted, d => d.Rule.IsGrouped)) return sorted;
        var groups = sorted.Where(d => d.Rule.IsGrouped).GroupBy(d => (d.Rule, d.Severity)).ToDictionary(g => g.Key, g => g.ToArray());
        var report = new List<Diagnostic>(sorted.Length);
        foreach (var finding in sorted)
        {
            if (!finding.Rule.IsGrouped) report.Add(finding);
            else if (groups.Remove((finding.Rule, finding.Severity), out var group)) report.Add(Joined(group));
        }

        return [.. report];
    }

    private static Diagnostic Joined(Diagnostic[] group)
    {
        if (group.Length == 1) return group[0];
        var arguments = Enumerable.Range(0, group[0].Arguments.Length).Select(i => Words(group, i));
        return group[0] with { Arguments = [.. arguments], Places = group };
    }

    /// <summary>The different words that stand in one place of the message, the most frequent first.</summary>
    private static Argument Words(Diagnostic[] group, int argument)
    {
        var words = group.Where(d => argument < d.Arguments.Length).GroupBy(d => d.Arguments[argument].In(Language.Zh), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return words.Length == 1 ? group[0].Arguments[argument] : Argument.List(words.Take(MostWords).Select(g => g.Key), words.Length > MostWords);
    }
}
