namespace UnionKb.Importing.Reading.Forms;

/// <summary>Something that holds lines: they are inside it, not only behind its sign.</summary>
/// <param name="Number">Its number in the document: lines of one holder have the same.</param>
/// <param name="Sign">For an item <c>-</c>, <c>3.</c> or <c>- [x]</c>, for a note its number; else empty.</param>
public sealed record Holder(HolderKind Kind, int Number, string Sign = "")
{
    /// <summary>Number of the list that an item belongs to.</summary>
    public int List { get; init; }

    /// <summary>The item's number, or null for one without.</summary>
    public int? Count => Kind == HolderKind.Item && Sign.Length > 1 && int.TryParse(Sign[..^1], out var count) ? count : null;
}

public enum HolderKind
{
    Quote,
    Item,

    /// <summary>The explanation of the term before it.</summary>
    Explanation,
    Note,
}
