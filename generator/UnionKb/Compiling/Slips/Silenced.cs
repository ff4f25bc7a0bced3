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
    /// <summary>What a text silences, in no order; every stage asks for it (<see cref="DiagnosticBag.Silence"/>).</summary>
    public static SilencedLine[] Of(SourceText source)
    {
        if (!source.Text.Contains("unionkb-ignore", StringComparison.Ordinal)) return [];
        var lines = source.Text.Split('\n');
        var silent = new HashSet<SilencedLine>();
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
                for (var at = line; at <= last; at++) silent.Add(new SilencedLine(code.Value, at));
            }
        }

        return [.. silent];
    }

    [GeneratedRegex(@"<!--\s*unionkb-ignore(?:[\s,]+(?<code>UKB[0-9]{4}))+\s*-->")]
    private static partial Regex Mark();
}
