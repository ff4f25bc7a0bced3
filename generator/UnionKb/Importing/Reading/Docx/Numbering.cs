using System.Text;
using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Word's own numbering as text: each paragraph of a list gets the number that Word would print (ECMA-376 part 1, 17.9). Lists that share a
/// definition count on; a deeper level begins anew after a higher one.
/// </summary>
internal sealed class Numbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Level[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    public Numbering(XElement? numbering)
    {
        foreach (var definition in numbering?.Elements(Word.Name("abstractNum")) ?? [])
            _levels[Word.Attribute(definition, "abstractNumId") ?? ""] = LevelsOf(definition);
        foreach (var list in numbering?.Elements(Word.Name("num")) ?? [])
        {
            var id = Word.Attribute(list, "numId") ?? "";
            var definition = Word.Value(list, "abstractNumId") ?? "";
            if (!_levels.TryGetValue(definition, out var levels)) continue;
            var overrides = list.Elements(Word.Name("lvlOverride")).ToArray();
            if (overrides.Length > 0)
            {
                // A list that starts at a number of its own counts by itself.
                levels = [.. levels];
                foreach (var change in overrides)
                {
                    if (int.TryParse(Word.Attribute(change, "ilvl"), out var at) && at is >= 0 and < Levels && int.TryParse(Word.Value(change, "startOverride"), out var start))
                        levels[at] = levels[at] with { Start = start };
                }

                definition = $"num {id}";
                _levels[definition] = levels;
            }

            _definitions[id] = definition;
        }
    }

    /// <summary>The number of the next paragraph of a list at a level, with the space behind it; empty when the list is unknown.</summary>
    public string Next(string list, int level)
    {
        if (level is < 0 or >= Levels || !_definitions.TryGetValue(list, out var definition)) return "";
        var levels = _levels[definition];
        if (!_counts.TryGetValue(definition, out var counts)) _counts[definition] = counts = [.. Enumerable.Repeat(-1, Levels)];
        counts[level] = counts[level] < 0 ? levels[level].Start : counts[level] + 1;
        for (var i = 0; i < level; i++)
        {
            if (counts[i] < 0) counts[i] = levels[i].Start;
        }

        for (var i = level + 1; i < Levels; i++) counts[i] = -1;
        return levels[level].Format == "bullet" ? "• " : TextOf(levels, level, counts);
    }

    private static string TextOf(Level[] levels, int level, int[] counts)
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

    private static Level[] LevelsOf(XElement definition)
    {
        var levels = new Level[Levels];
        Array.Fill(levels, new Level(1, "decimal", "", true, false));
        foreach (var level in definition.Elements(Word.Name("lvl")))
        {
            if (!int.TryParse(Word.Attribute(level, "ilvl"), out var at) || at is < 0 or >= Levels) continue;
            levels[at] = new Level(
                int.TryParse(Word.Value(level, "start"), out var start) ? start : 1,
                Word.Value(level, "numFmt") ?? "decimal",
                Word.Value(level, "lvlText") ?? "",
                Word.Value(level, "suff") != "nothing",
                level.Element(Word.Name("isLgl")) is not null);
        }

        return levels;
    }

    private sealed record Level(int Start, string Format, string Text, bool Spaced, bool Legal);
}
