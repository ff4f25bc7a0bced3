using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Reading;

/// <summary>
/// Rows of a table in plain text: cells with tabs between them, as they are pasted from a sheet. A line of three cells is one by itself; one of two cells
/// with another of two in front of it that does not end in a page number. A tab behind a number or sign that opens a line, or in front of the line, parts
/// no cells.
/// </summary>
internal static class TabbedRows
{
    private const int LongestCell = 100;
    private const int LongestSign = 6;

    public static DocumentForm In(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal)) return DocumentForm.None;
        var rows = new Dictionary<int, LineForm>();
        TextSpan[] last = [];
        var (number, table) = (0, 0);
        for (var start = 0; start <= text.Length;)
        {
            number++;
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var cells = CellsOf(text, start, end);
            if (cells.Length > 1)
            {
                if (cells.Length != last.Length) table++;
                // A contents list has page numbers from its first line on.
                var joins = cells.Length == 2 && last.Length == 2 && (rows.ContainsKey(number - 1) || !IsNumber(text, last[1]));
                if (joins) rows[number - 1] = Row(last, table);
                if (joins || cells.Length > 2) rows[number] = Row(cells, table);
            }

            last = cells;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return rows.Count == 0 ? DocumentForm.None : new DocumentForm(rows, []);
    }

    private static LineForm Row(TextSpan[] cells, int table) => new(FormKind.Row) { Part = table, Cells = cells };

    private static bool IsNumber(string text, TextSpan cell) => !text.AsSpan(cell.Start, cell.Length).Trim().ContainsAnyExceptInRange('0', '9');

    /// <summary>The cells of a line, or none when its tabs part something else.</summary>
    private static TextSpan[] CellsOf(string text, int start, int end)
    {
        while (start < end && SentenceKey.IsSpace(text[start])) start++;
        while (end > start && SentenceKey.IsSpace(text[end - 1])) end--;
        if (!text.AsSpan(start, end - start).Contains('\t')) return [];
        var cells = new List<TextSpan>();
        for (var at = start; at <= end;)
        {
            var tab = text.IndexOf('\t', at, end - at);
            var stop = tab < 0 ? end : tab;
            cells.Add(TextSpan.FromBounds(at, stop));
            at = stop + 1;
        }

        var first = text.AsSpan(cells[0].Start, cells[0].Length).Trim();
        var isSign = first.Length is > 0 and <= LongestSign && (first[0] == '第' || !char.IsLetterOrDigit(first[^1]));
        return isSign || cells.Exists(c => c.Length > LongestCell) ? [] : [.. cells];
    }
}
