namespace UnionKb.Model;

/// <summary>
/// One block of page text: the unit inside which search matches and sentences are found.
/// <see cref="Section"/> is the number of the heading it stands under (-1 before the first).
/// </summary>
public readonly record struct Block(BlockKind Kind, string Text, int Section)
{
    /// <summary>What the block stands in.</summary>
    public BlockFrame Frame { get; init; }

    /// <summary>Number on the page, from 1, of the table row that a cell stands in; 0 for what is no cell.</summary>
    public int Row { get; init; }

    /// <summary>Number in its section, from 1, of a paragraph or item of the text, or of a quotation in it, by which it is cited; else 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>The article that such a paragraph is, as it names itself (第三十九条), where no heading has that anchor; else null.</summary>
    public string? Article { get; init; }
}

/// <summary>What a block of page text stands in: a sentence there is a quotation, a remark or an explanation, not running text.</summary>
public enum BlockFrame
{
    None,
    Quote,
    Callout,

    /// <summary>A box that defines the thing the page is about.</summary>
    Definition,

    /// <summary>The explanation behind a term in a list of definitions.</summary>
    DefinitionList,
}

public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableCell,
    Quote,
    Term,
    Code,

    /// <summary>The readings that stand over words of the block before (<c>rt</c>, <c>rp</c>): found by search, no running text.</summary>
    Reading,
}
