using System.Text;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// Rows as a table (GFM 0.29, 4.10): the first is the header, because a table has one; rows that are shorter end in empty cells; lines of a cell end
/// in <c>&lt;br&gt;</c>.
/// </summary>
internal static class TableText
{
    public static string Of(Segment[] rows, InlineWriter inlines)
    {
        var columns = rows.Max(r => r.Cells.Length);
        var text = new StringBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0) text.Append('\n');
            Row(text, rows[i], columns, inlines);
            if (i == 0) text.Append("\n|").Insert(text.Length, " --- |", columns);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, Segment row, int columns, InlineWriter inlines)
    {
        text.Append('|');
        for (var i = 0; i < columns; i++)
        {
            var cell = i < row.Cells.Length ? Trimmed(row.Text, row.Cells[i]) : default;
            if (cell.Length > 0) text.Append(' ').Append(inlines.Write(row, [cell], row.Cells[i].End, inCell: true));
            text.Append(" |");
        }
    }

    private static TextSpan Trimmed(string text, TextSpan cell)
    {
        var (start, end) = (cell.Start, cell.End);
        while (start < end && SentenceKey.IsSpace(text[start])) start++;
        while (end > start && SentenceKey.IsSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
