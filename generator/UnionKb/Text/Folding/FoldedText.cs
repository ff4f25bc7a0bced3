namespace UnionKb.Text.Folding;

/// <summary>
/// A text with its folded form. <see cref="Sources"/> gives for each folded UTF-16 unit where its cluster starts in
/// <see cref="Source"/>, and one entry more for the end.
/// </summary>
public sealed record FoldedText(string Source, string Folded, int[] Sources)
{
    /// <summary>The characters of the source that a stretch of folded text stands for: whole clusters, without white space around them.</summary>
    public TextSpan SourceOf(int start, int length)
    {
        var last = start + length - 1;
        var end = last + 1;
        while (end < Folded.Length && Sources[end] == Sources[last]) end++;
        var from = Sources[start];
        var to = Sources[end];
        while (to > from && char.IsWhiteSpace(Source[to - 1])) to--;
        return TextSpan.FromBounds(from, to);
    }
}
