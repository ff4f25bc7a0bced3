using AngleSharp.Dom;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// Tables of a page (HTML Living Standard, 4.9): a row a line. A cell over several columns stands in the first of them, one over several rows in each of
/// them. A table of one column, with a heading or a table in a cell, or with a cell as long as a text only lays out the page.
/// </summary>
/// <param name="cell">Reads what stands in a cell.</param>
internal sealed class HtmlTables(TextLines lines, Action<IElement> cell)
{
    /// <summary>Characters of the longest cell that is one.</summary>
    private const int LongestCell = 800;

    private const int MostColumns = 200;

    public static bool IsLayout(IElement table)
    {
        if (table.QuerySelector("table,h1,h2,h3,h4,h5,h6") is not null || table.GetAttribute("role") is "presentation" or "none") return true;
        IElement[] cells = [.. table.QuerySelectorAll("td,th")];
        return !RowsOf(table).Any(r => CellsOf(r).Sum(c => Span(c, "colspan")) > 1) || Array.Exists(cells, c => c.TextContent.Trim().Length > LongestCell);
    }

    public void Read(IElement table)
    {
        var number = lines.NextPart();
        var above = new Dictionary<int, (Passage Held, int Rows)>();
        foreach (var row in RowsOf(table))
        {
            var column = 0;
            foreach (var part in CellsOf(row))
            {
                column = Held(above, column);
                Begin(column);
                var start = lines.Place;
                cell(part);
                var (columns, rows) = (Span(part, "colspan"), Span(part, "rowspan"));
                var held = rows > 1 ? lines.Since(start) : Passage.Empty;
                for (var i = 0; i < columns; i++)
                {
                    if (i > 0) Begin(column + i);
                    if (rows > 1) above[column + i] = (i == 0 ? held : Passage.Empty, rows);
                }

                column += columns;
            }

            column = Held(above, column);
            foreach (var (at, (held, rows)) in above.ToArray())
            {
                if (rows > 1) above[at] = (held, rows - 1);
                else above.Remove(at);
            }

            if (column > 0 && !lines.IsBlank) lines.EndRow(number);
            else lines.Discard();
        }
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children : (IEnumerable<IElement>)[c]).Where(r => r.LocalName == "tr");

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static int Span(IElement part, string name) => int.TryParse(part.GetAttribute(name), out var span) ? Math.Clamp(span, 1, MostColumns) : 1;

    /// <summary>Writes the cells that go on from the row above, from a column on; returns the next free column.</summary>
    private int Held(Dictionary<int, (Passage Held, int Rows)> above, int column)
    {
        while (above.TryGetValue(column, out var held) && held.Rows > 0)
        {
            Begin(column++);
            lines.Append(held.Held);
        }

        return column;
    }

    private void Begin(int column)
    {
        if (column > 0) lines.EndCell();
    }
}
