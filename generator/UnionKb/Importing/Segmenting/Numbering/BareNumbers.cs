using UnionKb.Text.Numerals;

namespace UnionKb.Importing.Segmenting.Numbering;

/// <summary>
/// Essays separate their sections by 一, 二, 三 alone on a line: headings when they count up from one, two at least, and text stands under each.
/// </summary>
internal static class BareNumbers
{
    public static void Apply(Segment[] body)
    {
        var places = new List<int>();
        for (var i = 0; i + 1 < body.Length; i++)
        {
            if (body[i].Kind != SegmentKind.Paragraph || ChineseNumber.HanLength(body[i].Text) != body[i].Text.Length) continue;
            if (ChineseNumber.Parse(body[i].Text) != places.Count + 1 || ChineseNumber.HanLength(body[i + 1].Text) == body[i + 1].Text.Length) return;
            places.Add(i);
        }

        if (places.Count < 2) return;
        foreach (var i in places) body[i] = body[i] with { Kind = SegmentKind.Heading, Rule = StructureRule.BareNumber };
    }
}
