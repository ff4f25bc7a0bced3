using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>
/// Word's own numbering as text: each paragraph of a list gets the number that Word would print (ECMA-376 part 1, 17.9). Lists that share a
/// definition count on, from their own start where they have one; a deeper level begins anew after a higher one, unless it says otherwise.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, NumberLevel[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>Where a list begins instead, and begins anew (17.9.26).</summary>
    private readonly Dictionary<(string List, int Level), int> _starts = [];

    /// <summary>The lists that have begun.</summary>
    private readonly HashSet<(string List, int Level)> _begun = [];

    public Numbering(XElement? numbering)
    {
        XElement[] definitions = [.. numbering?.Elements(Word.Name("abstractNum")) ?? []];
        foreach (var definition in definitions)
        {
            // A definition may only name a list style; the levels then stand where that style is defined (17.9.21, 17.9.27).
            var style = Word.Value(definition, "numStyleLink");
            var owner = style is null ? null : Array.Find(definitions, d => Word.Value(d, "styleLink") == style);
            _levels[Word.Attribute(definition, "abstractNumId") ?? ""] = NumberLevel.Of(owner ?? definition);
        }

        foreach (var list in numbering?.Elements(Word.Name("num")) ?? []) Add(list);
    }

    /// <summary>The level whose numbers paragraphs of a style take, or 0.</summary>
    public int LevelOf(string list, string style) =>
        _definitions.TryGetValue(list, out var definition) ? Math.Max(0, Array.FindIndex(_levels[definition], l => l.Style == style)) : 0;

    /// <summary>
    /// The number of the next paragraph of a list at a level, with the space behind it; empty when the list is unknown. Beside it the sign that Markdown
    /// has for it: a bullet, or Arabic digits with a dot or bracket behind them. Letters and Roman numbers are words of an item with a bullet; every other
    /// number is words of a paragraph, and the sign is empty.
    /// </summary>
    public (string Text, string Sign) Next(string list, int level)
    {
        if (level is < 0 or >= NumberLevel.Count || !_definitions.TryGetValue(list, out var definition)) return ("", "");
        var levels = _levels[definition];
        if (!_counts.TryGetValue(definition, out var counts)) _counts[definition] = counts = [.. Enumerable.Repeat(-1, NumberLevel.Count)];
        var begins = _begun.Add((list, level)) && _starts.ContainsKey((list, level));
        counts[level] = begins || counts[level] < 0 ? _starts.GetValueOrDefault((list, level), levels[level].Start) : counts[level] + 1;
        for (var i = 0; i < level; i++)
        {
            if (counts[i] < 0) counts[i] = levels[i].Start;
        }

        for (var i = level + 1; i < NumberLevel.Count; i++)
        {
            if (levels[i].Restart is not { } after || level < after) counts[i] = -1;
        }

        // A bullet of blanks marks a further paragraph of an item.
        if (levels[level].Format == "bullet" && string.IsNullOrWhiteSpace(levels[level].Text)) return ("", "");
        return levels[level].Format == "bullet" ? ("• ", "-") : (NumberLevel.TextOf(levels, level, counts), levels[level].SignOf(counts[level]));
    }

    /// <summary>Formats of numbers that are written as Arabic digits because nothing here knows them, each once.</summary>
    public IEnumerable<string> UnknownFormats => _counts
        .SelectMany(c => _levels[c.Key].Where((_, level) => c.Value[level] >= 0))
        .Select(l => l.Format).Where(f => !NumberFormat.IsKnown(f)).Distinct(StringComparer.Ordinal);

    private void Add(XElement list)
    {
        var id = Word.Attribute(list, "numId") ?? "";
        var definition = Word.Value(list, "abstractNumId") ?? "";
        if (!_levels.TryGetValue(definition, out var levels)) return;
        var own = default(NumberLevel[]);
        foreach (var change in list.Elements(Word.Name("lvlOverride")))
        {
            if (!int.TryParse(Word.Attribute(change, "ilvl"), out var at) || at is < 0 or >= NumberLevel.Count) continue;
            if (change.Element(Word.Name("lvl")) is { } level) (own ??= [.. levels])[at] = NumberLevel.Read(level);
            if (int.TryParse(Word.Value(change, "startOverride"), out var start)) _starts[(id, at)] = start;
        }

        if (own is not null)
        {
            // A list with levels of its own counts by itself.
            definition = $"num {id}";
            _levels[definition] = own;
        }

        _definitions[id] = definition;
    }
}
