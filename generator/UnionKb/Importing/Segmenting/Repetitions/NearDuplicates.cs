using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Repetitions;

/// <summary>
/// Pairs of kept paragraphs that differ in a few characters only, such as a number: reported side by side, never folded. Candidates share their
/// first or last dozen characters; near means an edit distance of at most a twentieth of the length.
/// </summary>
internal static class NearDuplicates
{
    private const int Shared = 12;
    private const int Longest = 2_000;
    private const int MostPerGroup = 20;

    public static List<(Segment First, Segment Second)> Find(IEnumerable<Segment> segments)
    {
        var groups = new Dictionary<string, List<(Segment Segment, string Key)>>(StringComparer.Ordinal);
        var found = new List<(Segment, Segment)>();
        foreach (var segment in segments)
        {
            if (segment.Kind != SegmentKind.Paragraph || segment.CopyOf is not null || segment.Text.Length is < RepeatedParagraphs.MinLength or > Longest)
                continue;
            var key = SentenceKey.Of(segment.Text);
            if (key.Length < RepeatedParagraphs.MinLength) continue;
            Segment? other = null;
            foreach (var name in new[] { "^" + key[..Shared], "$" + key[^Shared..] })
            {
                if (!groups.TryGetValue(name, out var group)) groups[name] = group = [];
                other ??= group.Find(g => IsNear(g.Key, key)).Segment;
                if (group.Count < MostPerGroup) group.Add((segment, key));
            }

            if (other is not null) found.Add((other, segment));
        }

        return found;
    }

    private static bool IsNear(string left, string right)
    {
        var most = Math.Max(left.Length, right.Length) / 20;
        return left != right && Math.Abs(left.Length - right.Length) <= most && Nearest.Distance(left, right) <= Math.Max(1, most);
    }
}
