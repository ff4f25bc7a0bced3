using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Titles between 《 》 with whatever is inside, spaces and brackets too; a title inside a title stands between 〈 〉 (GB/T 15834-2011, 4.16)
/// and is found as well. A mark without its partner in the paragraph opens nothing.
/// </summary>
internal static class BookTitles
{
    public static BookTitle[] Find(IEnumerable<Segment> segments)
    {
        var found = new Dictionary<string, BookTitle>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            foreach (var (title, outermost) in In(segment.Text))
            {
                var known = found.GetValueOrDefault(title) ?? new BookTitle(title, segment.Line, 0, false);
                found[title] = known with { Count = known.Count + 1, Outermost = known.Outermost || outermost };
            }
        }

        return [.. found.Values];
    }

    public static IEnumerable<(string Title, bool Outermost)> In(string text)
    {
        if (!text.Contains('《', StringComparison.Ordinal)) yield break;
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '《' or '〈')
            {
                open.Push(i);
            }
            else if (text[i] is '》' or '〉' && open.TryPeek(out var start) && text[start] == (text[i] == '》' ? '《' : '〈'))
            {
                open.Pop();
                if (i > start + 1) yield return (text[(start + 1)..i], open.Count == 0);
            }
        }
    }
}
