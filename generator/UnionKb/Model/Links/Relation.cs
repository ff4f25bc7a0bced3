namespace UnionKb.Model.Links;

/// <summary>
/// What one page says of another in the words of the text: <see cref="Subject"/> – <see cref="Word"/> → <see cref="Object"/>.
/// </summary>
/// <param name="Word">The relation as the text words it: 印发, 组成部分.</param>
/// <param name="Object">Number of the page it leads to, or -1 when the object is no page.</param>
/// <param name="ObjectText">The object as written.</param>
/// <param name="Evidence">Where the sentence stands that says it.</param>
public sealed record Relation(int Subject, string Word, int Object, string ObjectText, Evidence Evidence);

/// <summary>
/// A sentence of the page text, and where in the block's text the relation's word stands in it; <see cref="Page"/> is -1 when no sentence was found.
/// </summary>
public readonly record struct Evidence(int Page, int Block, int Start, int Length, int Word)
{
    public static readonly Evidence None = new(-1, 0, 0, 0, 0);
}
