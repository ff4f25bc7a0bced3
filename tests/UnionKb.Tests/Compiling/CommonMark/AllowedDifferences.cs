using System.Globalization;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Compiling.CommonMark;

/// <summary>The closed list in tests/specs/markdown/commonmark.md: which examples of CommonMark come out otherwise, and for which reason.</summary>
internal static class AllowedDifferences
{
    /// <summary>Reason of each listed example. A number stands in one row only.</summary>
    public static Dictionary<int, string> Read()
    {
        var reasons = new Dictionary<int, string>();
        foreach (var line in File.ReadAllLines(Repository.Path("tests", "specs", "markdown", "commonmark.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells is not ["", var reason, var numbers, _, ""] || !char.IsAsciiDigit(numbers.FirstOrDefault())) continue;
            foreach (var number in numbers.Split('、')) reasons.Add(int.Parse(number, CultureInfo.InvariantCulture), reason);
        }

        return reasons;
    }
}
