namespace UnionKb.Importing.Normalising;

/// <summary>
/// Brings pasted Chinese text into the form it has in print (GB/T 15834-2011): no white space between Chinese characters, full-width
/// marks in Chinese, half-width letters and digits, …… and —— in full. It changes only what <see cref="UnionKb.Text.SentenceKey"/>
/// treats as equal, so no character of a sentence can be lost.
/// </summary>
public static class Normaliser
{
    /// <summary>Normalises one line. Passes are ordered: marks look through the spaces beside them, so spaces go last.</summary>
    public static NormalisedText Normalise(string line) =>
        new Rewriting(line)
            .Pass(Widths.Unify)
            .Pass(Brackets.Widen)
            .Pass(Quotes.Curl)
            .Pass(Marks.Widen)
            .Pass(Runs.Complete)
            .Pass(Spaces.Remove)
            .Done();
}
