using UnionKb.Emitting.Pages.Sources;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>What is written at the edges of a page's blocks: the anchor, what column a cell stands in, and where the text comes from.</summary>
internal sealed class BlockMarks(LinkedPage page, Utf8Writer output, TextMarks marks)
{
    /// <summary>In a table of so many columns the cells say what they are, for screens too narrow for it.</summary>
    private const int FewestLabelled = 3;

    private readonly List<string> _columns = [];
    private int _row;
    private int _column;

    public bool HasSources(int block) => Sources(block) is { Length: > 0 };

    /// <summary>The attributes of a block; text that is brought from another page has no anchors.</summary>
    public void Open(Slot slot, bool isBrought)
    {
        var block = page.Page.Blocks[slot.Index];
        if (block.Paragraph > 0 && !isBrought && marks.HasAnchors) WriteAnchor(block);
        if (block.Row > 0) WriteColumn(block, slot);
        if (Sources(slot.Index) is { Length: > 0 } sources) marks.Field(sources);
    }

    private void WriteAnchor(Block block)
    {
        output.Write(" id=\""u8);
        if (block.Article is null)
        {
            if (block.Section >= 0) output.WriteEscaped(page.Page.Headings[block.Section].Id);
            output.Write((byte)ParagraphAnchor.Mark);
            output.Write(block.Paragraph);
        }
        else
        {
            output.Write(block.Article);
        }

        output.Write((byte)'"');
    }

    /// <summary>The head of a table names its columns; the cells of each row carry those names.</summary>
    private void WriteColumn(Block cell, Slot slot)
    {
        var tag = page.Page.Body.Html.AsSpan(0, slot.Offset);
        var isHead = tag[tag.LastIndexOf((byte)'<')..].StartsWith("<th"u8);
        if (cell.Row != _row)
        {
            if (isHead) _columns.Clear();
            (_row, _column) = (cell.Row, 0);
        }

        if (isHead)
        {
            _columns.Add(cell.Text);
        }
        else if (_columns.Count >= FewestLabelled && _column < _columns.Count && _columns[_column].Length > 0)
        {
            output.Write(" data-label=\""u8);
            output.WriteEscaped(_columns[_column]);
            output.Write((byte)'"');
        }

        _column++;
    }

    /// <summary>The label of a block's sources, before its closing tag.</summary>
    public void Close(int block)
    {
        // A label inside a heading or a cell would become part of its name; those carry the address as a field only.
        if (page.Page.Blocks[block].Kind is BlockKind.Heading or BlockKind.TableCell or BlockKind.Code) return;
        var sources = Sources(block) ?? [];
        var edits = page.Edits.Length == 0 ? [] : Array.FindAll(page.Edits, e => e.Block == block);
        if (sources.Length == 0 && edits.Length == 0) return;
        output.Write("<span class=\"origin-mark\">"u8);
        foreach (var (first, last) in OriginLabels.Join(sources)) marks.Label(first, last, edited: false);
        foreach (var edit in edits) marks.Label(edit.Address, edit.Address.Sentence, edited: true);
        output.Write("</span>"u8);
    }

    private SentenceAddress[]? Sources(int block) => block < page.Sources.Length ? page.Sources[block] : null;
}
