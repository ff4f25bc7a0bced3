namespace UnionKb.Model;

/// <summary>
/// One block of page text: the unit inside which search matches and sentences are found.
/// <see cref="Section"/> is the number of the heading it stands under (-1 before the first).
/// </summary>
public readonly record struct Block(BlockKind Kind, string Text, int Section);

public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableCell,
    Quote,
    Term,
    Code,
}
