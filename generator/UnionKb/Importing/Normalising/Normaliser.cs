using System.Buffers;

namespace UnionKb.Importing.Normalising;

/// <summary>
/// Brings pasted Chinese text into the form it has in print (GB/T 15834-2011): no white space between Chinese characters, full-width
/// punctuation in Chinese, half-width letters and digits, …… and —— in full. It changes only what <see cref="UnionKb.Text.SentenceKey"/>
/// treats as equal, so no character of a sentence can be lost.
/// </summary>
public static class Normaliser
{
    /// <summary>Every character that some pass may change. A line without any, as most are, is left alone.</summary>
    private static readonly SearchValues<char> Touched = SearchValues.Create(
    [
        .. ",.:;?!()\"'-…·\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        .. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsWhiteSpace(c) || Widths.IsWide(c)),
    ]);

    /// <summary>Normalises one line. Passes are ordered: punctuation looks through the spaces beside it, so spaces go last.</summary>
    public static NormalisedText Normalise(string line) =>
        !line.AsSpan().ContainsAny(Touched) && !line.Contains("。。", StringComparison.Ordinal)
            ? new Rewriting(line).Done()
            : new Rewriting(line)
                .Pass(LineBreaks.Join)
                .Pass(Widths.Unify)
                .Pass(Brackets.Widen)
                .Pass(Quotes.Curl)
                .Pass(PunctuationWidth.Widen)
                .Pass(Runs.Complete)
                .Pass(Spaces.Remove)
                .Done();
}
