using System.Text;

namespace UnionKb.Text.Pinyin;

/// <summary>A reading as people write it, <c>tiáo jiě</c>, <c>tiao2 jie3</c> or <c>tiao jie</c>, in the table's spelling.</summary>
internal static class PinyinReading
{
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private const string Plain = "aeiouv";

    /// <summary>Syllables between white space, hyphens and apostrophes; a syllable without a tone has no tone digit.</summary>
    public static string[] Parse(string reading) =>
        [.. reading.Split([' ', '\u3000', '\t', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(Syllable)];

    private static string Syllable(string written)
    {
        var letters = new StringBuilder();
        var tone = "";
        foreach (var letter in written)
        {
            if (Marked.IndexOf(char.ToLowerInvariant(letter)) is var at and >= 0)
            {
                letters.Append(Plain[at / 4]);
                tone = ((char)('1' + (at % 4))).ToString();
            }
            else
            {
                letters.Append(letter is 'ü' or 'Ü' ? 'v' : char.ToLowerInvariant(letter));
            }
        }

        return letters + tone;
    }
}
