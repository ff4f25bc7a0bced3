using System.Text;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>How one level of a list is numbered (ECMA-376 part 1, 17.9.6).</summary>
/// <param name="Text">The number with its words, such as <c>第%1条</c>; %1 is the number of the first level.</param>
/// <param name="Spaced">A space or tab stands behind the number.</param>
/// <param name="Legal">All numbers in Arabic digits.</param>
/// <param name="Restart">Begins anew only behind the first so many levels; null means behind any higher one, 0 never.</param>
/// <param name="Style">Style whose paragraphs take their number from this level.</param>
internal sealed record NumberLevel(int Start, string Format, string Text, bool Spaced, bool Legal, int? Restart, string? Style)
{
    public const int Count = 9;

    private static readonly NumberLevel Plain = new(1, "decimal", "", true, false, null, null);

    public static NumberLevel[] Of(XElement definition)
    {
        NumberLevel[] levels = [.. Enumerable.Repeat(Plain, Count)];
        foreach (var level in definition.Elements(Word.Name("lvl")))
        {
            if (int.TryParse(Word.Attribute(level, "ilvl"), out var at) && at is >= 0 and < Count) levels[at] = Read(level);
        }

        return levels;
    }

    /// <summary>The sign of an item in Markdown (CommonMark 0.31, 5.2): the number as it counts, a bullet for letters; else empty.</summary>
    public string SignOf(int count)
    {
        if (Text.Length != 3 || Text[0] != '%' || count is < 0 or > 999_999_999) return "";
        if (Format is "lowerLetter" or "upperLetter" or "lowerRoman" or "upperRoman") return "-";
        if (Format is not ("decimal" or "decimalHalfWidth")) return "";
        return Text[2] switch { '.' or '．' => $"{count}.", ')' or '）' => $"{count})", _ => "" };
    }

    public static NumberLevel Read(XElement level) => new(
        int.TryParse(Word.Value(level, "start"), out var start) ? start : 1,
        Word.Value(level, "numFmt") ?? "decimal",
        Word.Value(level, "lvlText") ?? "",
        Word.Value(level, "suff") != "nothing",
        level.Element(Word.Name("isLgl")) is not null,
        int.TryParse(Word.Value(level, "lvlRestart"), out var restart) ? restart : null,
        Word.Value(level, "pStyle"));

    /// <summary>The number of a level as it is printed.</summary>
    public static string TextOf(NumberLevel[] levels, int level, int[] counts)
    {
        var text = new StringBuilder();
        var pattern = levels[level].Text;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var other = pattern[++i] - '1';
                text.Append(NumberFormat.Of(Math.Max(0, counts[other]), levels[level].Legal ? "decimal" : levels[other].Format));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.Length > 0 && levels[level].Spaced ? text.Append(' ').ToString() : text.ToString();
    }
}
