namespace UnionKb.Emitting.Twins;

/// <summary>What blocks stand in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">The mark of a list's items.</param>
/// <param name="Number">The number of an ordered list's next item.</param>
/// <param name="Outer">Whether the blocks around it are tight.</param>
internal readonly record struct TwinContainer(TwinAround Kind, char Mark, int Number, bool Outer);

/// <summary>The kinds of containers; a box is a quote.</summary>
internal enum TwinAround
{
    BulletList,
    OrderedList,
    Item,
    Quote,
    Division,
    Notes,
    NoteList,
    Note,
    Explanation,
    Table,
}
