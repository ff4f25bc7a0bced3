using UnionKb.Importing.Segmenting.Lines;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Rules of companies and clubs write a title behind 第X条 and the text below it (第一条 总则), where laws write the text itself. They do when most articles are
/// such titles: short, open, and with a paragraph below. Then these are headings, and what stands below them is divided like any text.
/// </summary>
internal static class ArticleTitles
{
    private const int Fewest = 3;

    public static void Apply(Segment[] body)
    {
        if (!Articles.Are(body)) return;
        int[] articles = [.. Enumerable.Range(0, body.Length).Where(i => body[i].Mark.Kind == MarkKind.Article && body[i].Kind == SegmentKind.Paragraph)];
        int[] titles = Array.FindAll(articles, i => IsTitle(body, i));
        if (titles.Length < Fewest || titles.Length * 3 < articles.Length * 2) return;
        foreach (var i in titles) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.MarkedHeading };
    }

    private static bool IsTitle(Segment[] body, int i) =>
        body[i].Text.Length > body[i].Mark.Length && LineLength.Of(body[i].Text) <= LineLength.OfHeading && Punctuation.IsOpen(body[i].Text)
        && !body[i].Text.Contains('，') && i + 1 < body.Length && body[i + 1].Kind == SegmentKind.Paragraph && body[i + 1].Mark.Kind != MarkKind.Article;
}
