using UnionKb.Importing.Segmenting.Numbering;
using UnionKb.Importing.Segmenting.Titles;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>Finds the title and all headings of a text and gives each its level; everything else stays body text.</summary>
internal static class HeadingRules
{
    /// <param name="body">The paragraphs of the text without furniture, contents and repetitions.</param>
    /// <param name="marked">Lines that the file marks as headings; two or more are the author's own outline and win over every guess; 0 is a line that is none.</param>
    /// <param name="entries">What the text's table of contents lists.</param>
    public static Segment[] Find(IReadOnlyList<Segment> body, IReadOnlyDictionary<int, int> marked, IReadOnlySet<string> entries)
    {
        Segment[] found = [.. body];
        if (StyledHeadings.Mark(found, marked)) return found;
        TitleLine.Mark(found);
        AttachedTitles.Mark(found);
        Questions.Mark(found);
        ClauseNumbers.Mark(found);
        MarkedHeadings.Mark(found);
        BareNumbers.Mark(found);
        NamedParts.Mark(found);
        ListedHeadings.Mark(found, entries);
        CaseNames.Mark(found);
        UnmarkedHeadings.Mark(found);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Kind == SegmentKind.Heading && marked.TryGetValue(found[i].Line, out var level) && level == 0) found[i] = body[i];
        }

        HeadingLevels.Set(found);
        return found;
    }
}
