using Markdig.Extensions.Tables;
using Markdig.Syntax;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes a pipe table; alignment is a class, because the site's policy allows no style attribute.</summary>
internal static class TableRenderer
{
    public static void Write(Table table, BodyBuilder body, InlineRenderer inlines)
    {
        body.Tag("<div class=\"table\" tabindex=\"0\"><table>\n"u8);
        var inBody = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader) body.Tag("<thead>\n"u8);
            else if (!inBody) body.Tag("<tbody>\n"u8);
            inBody |= !row.IsHeader;
            WriteRow(table, row, body, inlines);
            if (row.IsHeader) body.Tag("</thead>\n"u8);
        }

        if (inBody) body.Tag("</tbody>\n"u8);
        body.Tag("</table></div>\n"u8);
    }

    private static void WriteRow(Table table, TableRow row, BodyBuilder body, InlineRenderer inlines)
    {
        body.BeginRow();
        body.Tag("<tr>"u8);
        for (var column = 0; column < row.Count; column++)
        {
            body.BeginBlock(BlockKind.TableCell);
            body.Tag(row.IsHeader ? "<th scope=\"col\""u8 : "<td"u8);
            if (column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment is { } alignment)
            {
                body.Tag(alignment switch
                {
                    TableColumnAlign.Left => " class=\"left\""u8,
                    TableColumnAlign.Right => " class=\"right\""u8,
                    _ => " class=\"center\""u8,
                });
            }

            body.BlockSlot(SlotKind.BlockOpen);
            body.Tag(">"u8);
            foreach (var content in (TableCell)row[column]) inlines.Write(((LeafBlock)content).Inline, isFlow: true);
            body.BlockSlot(SlotKind.BlockClose);
            body.Tag(row.IsHeader ? "</th>"u8 : "</td>"u8);
            body.EndBlock();
        }

        body.Tag("</tr>\n"u8);
    }
}
