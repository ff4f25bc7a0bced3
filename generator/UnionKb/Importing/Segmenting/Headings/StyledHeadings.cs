using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Importing.Segmenting.Titles;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>
/// Headings that the file itself declares: # in Markdown, h1 to h6 in HTML, heading styles in Word. Two or more are the author's outline. A
/// single one of the highest level, before the first sentence, is the title, even where a file declares nothing else.
/// </summary>
internal static class StyledHeadings
{
    /// <summary>True when the text has such an outline and every heading is set.</summary>
    public static bool Apply(Segment[] body, IReadOnlyDictionary<int, int> styled)
    {
        styled = UnevenStyles.Evened(body, styled);
        int[] places = [.. Enumerable.Range(0, body.Length).Where(i => styled.GetValueOrDefault(body[i].Line) > 0 && !body[i].IsFigure)];
        if (places.Length == 0) return false;
        var highest = places.Min(i => styled[body[i].Line]);
        var title = places[0];
        var isFirst = styled[body[title].Line] == highest && places.Count(i => styled[body[i].Line] == highest) == 1
            && !Array.Exists(body[..title], s => Punctuation.EndsSentence(s.Text));
        if (isFirst && (places.Length > 1 || highest == 1))
        {
            body[title] = body[title] with { Kind = SegmentKind.Title, Rule = StructureRule.StyledHeading };
            places = places[1..];
            if (places.Length == 0) return false;
        }
        else if (places.Length < 2)
        {
            return false;
        }
        else
        {
            TitleLine.Apply(body);
        }

        var open = new Stack<int>();
        foreach (var i in places.Where(i => body[i].Kind == SegmentKind.Paragraph))
        {
            var level = styled[body[i].Line];
            while (open.Count > 0 && open.Peek() >= level) open.Pop();
            open.Push(level);
            body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.StyledHeading, Level = open.Count };
        }

        return true;
    }
}
