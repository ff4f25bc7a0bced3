using System.Xml.Linq;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Reading.Gathering;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Tables of Word (ECMA-376 part 1, 17.4): a row a line. A cell over several columns stands in the first of them, one over several rows in each of
/// them. A table of one column, or with a table in a cell, only lays out the page: what stands in its cells follows one after the other.
/// </summary>
/// <param name="paragraph">Appends the words of a paragraph in a cell.</param>
/// <param name="block">Reads a block of a table that is none.</param>
internal sealed class DocxTables(TextLines lines, Action<XElement> paragraph, Action<XElement, int> block)
{
    private const int MostColumns = 200;

    /// <summary>What the cells that go on in the next row hold, by column.</summary>
    private readonly Dictionary<int, Passage> _above = [];

    public void Read(XElement table, int depth)
    {
        XElement[] rows = [.. Within(table, "tr")];
        if (IsLayout(rows))
        {
            if (depth == 0) lines.Leave(Parts.Unknown, table.Value);
            else foreach (var inner in rows.SelectMany(r => Within(r, "tc")).SelectMany(c => c.Elements())) block(inner, depth - 1);
            return;
        }

        var number = lines.NextPart();
        _above.Clear();
        foreach (var row in rows) Row(row, number);
    }

    /// <summary>Parts of a table, row or cell, those inside content controls too; a table in a cell has rows of its own.</summary>
    private static IEnumerable<XElement> Within(XElement part, string name) => part.Elements().SelectMany(e =>
        e.Name == Word.Name(name) ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" ? Within(e, name) : []);

    private static bool IsLayout(XElement[] rows) =>
        !Array.Exists(rows, r => Before(r) + Within(r, "tc").Sum(Columns) > 1) || Array.Exists(rows, r => r.Descendants(Word.Name("tbl")).Any());

    private static int Before(XElement row) => Number(Word.Value(row.Element(Word.Name("trPr")), "gridBefore"), 0);

    private static int Columns(XElement cell) => Number(Word.Value(cell.Element(Word.Name("tcPr")), "gridSpan"), 1);

    private static int Number(string? value, int otherwise) => int.TryParse(value, out var number) ? Math.Clamp(number, otherwise, MostColumns) : otherwise;

    private void Row(XElement row, int number)
    {
        if (!row.Descendants().Any(e => e.Name.LocalName is "t" or "drawing" or "pict" or "object" or "sym")) return;
        var column = 0;
        for (; column < Before(row); column++) Begin(column);
        foreach (var cell in Within(row, "tc"))
        {
            Begin(column);
            Cell(cell, column);
            var last = column + Columns(cell);
            for (column++; column < last; column++) Begin(column);
        }

        for (var after = Number(Word.Value(row.Element(Word.Name("trPr")), "gridAfter"), 0); after > 0; after--) Begin(column++);
        lines.EndRow(number);
    }

    private void Begin(int column)
    {
        if (column > 0) lines.EndCell();
    }

    private void Cell(XElement cell, int column)
    {
        var merge = cell.Element(Word.Name("tcPr"))?.Element(Word.Name("vMerge"));
        if (merge is not null && Word.Attribute(merge, "val") is not "restart" && _above.TryGetValue(column, out var above))
        {
            lines.Append(above);
            return;
        }

        var start = lines.Place;
        var isFirst = true;
        foreach (var inner in Within(cell, "p"))
        {
            if (!isFirst && lines.Place > start) lines.Break();
            isFirst = false;
            paragraph(inner);
        }

        if (merge is null) _above.Remove(column);
        else _above[column] = lines.Since(start);
    }
}
