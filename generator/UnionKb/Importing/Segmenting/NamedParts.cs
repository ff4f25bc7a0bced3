namespace UnionKb.Importing.Segmenting;

/// <summary>Parts of a text that carry a name instead of a number and stand alone on their line: 序言, 前言, 附则, 附录, 后记 and the like.</summary>
internal static class NamedParts
{
    private static readonly string[] Names = ["序言", "序", "前言", "引言", "导言", "绪论", "总则", "附则", "附录", "结语", "结束语", "后记", "跋", "参考文献"];

    public static void Mark(Segment[] body)
    {
        for (var i = 1; i + 1 < body.Length; i++)
        {
            if (body[i].Kind == SegmentKind.Paragraph && Names.Contains(body[i].Text)) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = "named-part" };
        }
    }
}
