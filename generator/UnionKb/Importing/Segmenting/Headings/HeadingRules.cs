using UnionKb.Importing.Segmenting.Numbering;
using UnionKb.Importing.Segmenting.Titles;
using UnionKb.Importing.Segmenting.Wording;

namespace UnionKb.Importing.Segmenting.Headings;

/// <summary>Finds the title and all headings of a text and gives each its level; everything else stays body text.</summary>
internal static class HeadingRules
{
    /// <param name="body">The paragraphs of the text without furniture, contents and repetitions.</param>
    /// <param name="styled">
    /// Lines that the file declares to be headings; two or more are the author's own outline and win over every guess; 0 is a line that is none.
    /// </param>
    /// <param name="entries">What the text's table of contents lists.</param>
    public static Segment[] Find(IReadOnlyList<Segment> body, IReadOnlyDictionary<int, int> styled, IReadOnlySet<string> entries)
    {
        Segment[] found = [.. body];
        if (StyledHeadings.Apply(found, styled)) return found;
        TitleLine.Apply(found);
        AttachedTitles.Apply(found);
        ArticleTitles.Apply(found);
        Questions.Apply(found);
        LabelSeries.Apply(found);
        ClauseNumbers.Apply(found);
        MarkedHeadings.Apply(found);
        BareNumbers.Apply(found);
        NamedParts.Apply(found);
        ListedHeadings.Apply(found, entries);
        CaseNames.Apply(found);
        UnmarkedHeadings.Apply(found);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Kind == SegmentKind.Heading && styled.TryGetValue(found[i].Line, out var level) && level == 0) found[i] = body[i];
        }

        HeadingLevels.Set(found);
        return found;
    }
}
