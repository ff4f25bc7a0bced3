namespace UnionKb.Importing.Segmenting;

/// <summary>The first line of a text is its title when it is no sentence, carries no number and other text follows.</summary>
internal static class TitleLine
{
    private const int Longest = 80;

    public static void Mark(Segment[] body)
    {
        if (body.Length < 2) return;
        var first = body[0];
        var ends = Marks.IsOpen(first.Text) || Marks.IsQuestionOrCry(first.Text);
        if (ends && first.Text.Length <= Longest && first.Mark.Kind == MarkKind.None && !DocumentLines.Is(first.Text))
            body[0] = first with { Kind = SegmentKind.Title, Rule = "title-line" };
    }
}
