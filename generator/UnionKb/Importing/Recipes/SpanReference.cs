using System.Globalization;
using System.Text.RegularExpressions;
using UnionKb.Text;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// Sentences as a recipe names them: <c>2.4</c>, <c>5.2-5.4</c>, <c>8</c> (the whole line), <c>003:2.1</c> (another seed, by the start of
/// its file name), each with the opening words of the first sentence and, after …, of the last: <c>5.2-5.4 在长期的 … 要充分</c>.
/// Seeds go by file name here and not by letter, because a letter moves when a file joins before it.
/// </summary>
/// <param name="File">Start of another seed's file name, or empty for the recipe's own.</param>
/// <param name="FirstSentence">0 for the whole line.</param>
public sealed partial record SpanReference(
    string File, int FirstLine, int FirstSentence, int LastLine, int LastSentence, string Opening, string LastOpening, TextSpan Place)
{
    /// <summary>Without file and opening words, as a recipe writes it.</summary>
    public string Address
    {
        get
        {
            var (first, last) = (Name(FirstLine, FirstSentence), Name(LastLine, LastSentence));
            return first == last ? first : $"{first}-{last}";
        }
    }

    public static SpanReference? Parse(string text, TextSpan place)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var firstLine = Number(match, "line");
        var firstSentence = Number(match, "sentence");
        var isRange = match.Groups["lastLine"].Success;
        return new SpanReference(
            match.Groups["file"].Value,
            firstLine,
            firstSentence,
            isRange ? Number(match, "lastLine") : firstLine,
            isRange ? Number(match, "lastSentence") : firstSentence,
            match.Groups["opening"].Value.Trim(),
            match.Groups["lastOpening"].Value.Trim(),
            place);
    }

    private static string Name(int line, int sentence) => sentence == 0 ? $"{line}" : $"{line}.{sentence}";

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<file>[^:\s]+):)?(?<line>\d{1,7})(\.(?<sentence>\d{1,7}))?(-(?<lastLine>\d{1,7})(\.(?<lastSentence>\d{1,7}))?)?"
        + @"(\s+(?<opening>[^…]+)(…(?<lastOpening>.+))?)?$")]
    private static partial Regex Pattern();
}
