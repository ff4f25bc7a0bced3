using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// Lists of a text without marks: two and more paragraphs that stand directly behind each other and begin with the same bullet, or with Arabic numbers and a
/// dot that count on. Other numbers are words, as Markdown does not count them; what is a heading is none.
/// </summary>
internal static class TextItems
{
    private const string Bullets = "•·●▪-*+";

    public static void Apply(Segment[] segments)
    {
        var (list, holders) = (0, 0);
        for (var i = 0; i < segments.Length;)
        {
            var end = i + 1;
            if (SignOf(segments[i]) is not null)
            {
                while (end < segments.Length && Follows(segments[end - 1], segments[end])) end++;
            }

            if (end - i > 1)
            {
                list--;
                for (; i < end; i++) segments[i] = Item(segments[i], list, --holders);
            }

            i = end;
        }
    }

    private static bool Follows(Segment last, Segment next) =>
        SignOf(last) is { } before && SignOf(next) is { } sign
        && (sign[0] == '-' ? before == sign && First(last) == First(next) : before[0] != '-' && next.Mark.Number == last.Mark.Number + 1);

    private static char First(Segment segment) => segment.Text.AsSpan().TrimStart()[0];

    /// <summary>Null for what is no item.</summary>
    private static string? SignOf(Segment segment)
    {
        if (segment.Kind != SegmentKind.Paragraph || segment.CopyOf is not null || !segment.Form.IsPlain) return null;
        if (segment.Mark.Length >= segment.Text.Length) return null;
        return segment.Mark.Kind switch
        {
            MarkKind.Bullet when Bullets.Contains(First(segment)) => "-",
            MarkKind.Number when segment.Text.AsSpan(0, segment.Mark.Length).TrimEnd() is [.., '.'] => $"{segment.Mark.Number}.",
            _ => null,
        };
    }

    private static Segment Item(Segment segment, int list, int holder) => segment with
    {
        Form = LineForm.Plain with { In = [new Holder(HolderKind.Item, holder, SignOf(segment)!) { List = list }] },
        Marks = [new InlineMark(InlineMarkKind.Silent, new TextSpan(0, segment.Mark.Length)), .. segment.Marks],
    };
}
