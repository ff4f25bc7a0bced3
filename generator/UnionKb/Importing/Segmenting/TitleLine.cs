namespace UnionKb.Importing.Segmenting;

/// <summary>The first line of a text is its title when it is no sentence, carries no number, stands once (a refrain does not) and other text follows.</summary>
internal static class TitleLine
{
    private const int Longest = 80;

    public static void Mark(Segment[] body)
    {
        if (body.Length < 2) return;
        var first = body[0];
        if (CanBe(first) && body.Count(s => s.Text == first.Text) == 1) body[0] = first with { Kind = SegmentKind.Title, Rule = "title-line" };
    }

    private static bool CanBe(Segment line) =>
        line.Text.Length <= Longest && line.Mark.Kind == MarkKind.None && !DocumentLines.Is(line.Text)
        && (Marks.IsOpen(line.Text) || Marks.IsQuestionOrCry(line.Text));
}
