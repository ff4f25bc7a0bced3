using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// Writes the addresses of sentences as a proposed recipe has them: with the opening words, by which they are found again when the text changes.
/// </summary>
internal static class Addresses
{
    /// <param name="sentence">0 for the whole line.</param>
    public static string Of(SeedText seed, int line, int sentence = 0) => With(Name(line, sentence), OpeningOf(seed, line, sentence));

    public static string Of(SeedText seed, int firstLine, int firstSentence, int lastLine, int lastSentence)
    {
        if ((firstLine, firstSentence) == (lastLine, lastSentence)) return Of(seed, firstLine, firstSentence);
        // What names the last sentence of a line needs its number.
        var last = lastSentence > 0 ? lastSentence : 1 + seed.LastIndexOf(lastLine) - seed.IndexOf(lastLine, 1);
        var openings = (First: OpeningOf(seed, firstLine, firstSentence), Last: OpeningOf(seed, lastLine, last));
        var range = $"{Name(firstLine, firstSentence)}-{Name(lastLine, lastSentence)}";
        return openings.First.Length == 0 || openings.Last.Length == 0 ? range : With(range, $"{openings.First} … {openings.Last}");
    }

    private static string Name(int line, int sentence) => sentence == 0 ? $"{line}" : $"{line}.{sentence}";

    private static string With(string address, string opening) => opening.Length == 0 ? address : $"{address} {opening}";

    private static string OpeningOf(SeedText seed, int line, int sentence) => Opening.Of(seed.Sentences[seed.IndexOf(line, Math.Max(1, sentence))].Text);
}
