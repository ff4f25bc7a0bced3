using System.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>Lines of code between fences that are longer than any row of backticks in them (CommonMark 0.31, 4.5); empty lines between them stay.</summary>
internal static class CodeText
{
    public static string Of(DraftLine[] lines)
    {
        var fence = "```";
        while (Array.Exists(lines, l => l.Segment.Text.Contains(fence, StringComparison.Ordinal))) fence += '`';
        var text = new StringBuilder(fence).Append(lines[0].Form.Language).Append('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) text.Append('\n', lines[i].Segment.Line - lines[i - 1].Segment.Line - 1);
            text.Append(lines[i].Segment.Text).Append('\n');
        }

        return text.Append(fence).ToString();
    }
}
