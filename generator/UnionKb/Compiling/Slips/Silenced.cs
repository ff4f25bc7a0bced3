using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Slips;

/// <summary>
/// <c>&lt;!-- unionkb-ignore UKB2086 --&gt;</c>: warnings of these codes are not reported for the lines up to the next blank line; on a line of its own,
/// for the paragraph below. Errors stay.
/// </summary>
internal static partial class Silenced
{
    /// <summary>The findings without those that the text silences.</summary>
    public static Diagnostic[] Apply(SourceText source, Diagnostic[] found)
    {
        if (found.Length == 0 || !source.Text.Contains("unionkb-ignore", StringComparison.Ordinal)) return found;
        var lines = source.Text.Split('\n');
        var silent = new HashSet<(string Code, int Line)>();
        foreach (Match mark in Mark().Matches(source.Text))
        {
            var line = source.PositionOf(mark.Index).Line;
            var last = line;
            if (lines[line - 1].Trim() == mark.Value)
            {
                while (last < lines.Length && string.IsNullOrWhiteSpace(lines[last])) last++;
            }

            while (last < lines.Length && !string.IsNullOrWhiteSpace(lines[last])) last++;
            foreach (Capture code in mark.Groups["code"].Captures)
            {
                for (var at = line; at <= last; at++) silent.Add((code.Value, at));
            }
        }

        return Array.FindAll(found, d => d.Severity == Severity.Error || d.At is not { } at || !silent.Contains((d.Rule.Code, at.Line)));
    }

    [GeneratedRegex(@"<!--\s*unionkb-ignore(?:[\s,]+(?<code>UKB[0-9]{4}))+\s*-->")]
    private static partial Regex Mark();
}
