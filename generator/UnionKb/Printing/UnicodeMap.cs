using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Printing;

/// <summary>One ToUnicode map (ISO 32000-1, 9.10.3): which text each code of a font stands for.</summary>
internal sealed partial class UnicodeMap
{
    /// <summary>As many lines as one block may hold (Adobe Technical Note 5411).</summary>
    private const int MostInBlock = 100;

    private readonly string _head;
    private readonly string _tail;
    private readonly List<(string Code, string Text)> _entries = [];

    private UnicodeMap(string map)
    {
        var (start, end) = (FirstBlock().Match(map), map.IndexOf("endcmap", StringComparison.Ordinal));
        if (end < 0) throw new UnreadablePdfException("endcmap", 0);
        (_head, _tail) = (map[..(start.Success ? start.Index : end)], map[end..]);
        for (var block = start; block.Success; block = block.NextMatch())
        {
            var lines = block.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var line in lines) Add(line, isRange: block.Groups[1].ValueSpan.SequenceEqual("range"));
        }
    }

    /// <summary>Every text that a code stands for.</summary>
    public IEnumerable<string> Texts => _entries.Select(e => e.Text);

    /// <exception cref="UnreadablePdfException">It has an entry in another form.</exception>
    public static UnicodeMap Read(string map) => new(map);

    /// <summary>Puts the characters that are meant for those that only look like them; returns how many entries changed.</summary>
    /// <param name="words">The characters of the text: what stands in it stays.</param>
    public int Repair(IReadOnlySet<Rune> words)
    {
        var changed = 0;
        for (var i = 0; i < _entries.Count; i++)
        {
            var (code, text) = _entries[i];
            var meant = string.Concat(text.EnumerateRunes().Select(r => Radicals.MeantBy(r, words)));
            if (meant == text) continue;
            _entries[i] = (code, meant);
            changed++;
        }

        return changed;
    }

    public override string ToString()
    {
        var map = new StringBuilder(_head);
        foreach (var block in _entries.Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, text) in block) map.Append(CultureInfo.InvariantCulture, $"<{code}> <{Hex(text)}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append(_tail).ToString();
    }

    private void Add(string line, bool isRange)
    {
        var entry = (isRange ? RangeLine() : CharLine()).Match(line.Trim());
        if (!entry.Success) throw new UnreadablePdfException(isRange ? "<01> <02> <4E00>" : "<01> <4E00>", 0);
        var code = entry.Groups[1].Value;
        if (!isRange)
        {
            _entries.Add((code, Text(entry.Groups[2].Value)));
            return;
        }

        var (first, last) = (Number(code), Number(entry.Groups[2].Value));
        var text = Text(entry.Groups[3].Value);
        for (var at = first; at <= last; at++)
        {
            _entries.Add((at.ToString($"X{code.Length}", CultureInfo.InvariantCulture), text[..^1] + (char)(text[^1] + (at - first))));
        }
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    [GeneratedRegex(@"\d+ beginbf(char|range)\n((?:<[^\n]*\n)*)endbf\1\n")]
    private static partial Regex FirstBlock();

    [GeneratedRegex("^<([0-9A-Fa-f]+)> *<((?:[0-9A-Fa-f]{4})+)>$")]
    private static partial Regex CharLine();

    [GeneratedRegex("^<([0-9A-Fa-f]+)> *<([0-9A-Fa-f]+)> *<((?:[0-9A-Fa-f]{4})+)>$")]
    private static partial Regex RangeLine();
}
