using System.Text;

namespace UnionKb.Text.Pinyin;

/// <summary>
/// Readings of Han characters (from Unihan, see generator/tables) and of words in which a character is read otherwise. A reading is a rank:
/// its place among all readings in the order of syllable, then tone. Loaded when first asked for.
/// </summary>
internal sealed class PinyinTable
{
    public static readonly PinyinTable Shared = new();

    private readonly string[] _names;

    /// <summary>Rank + 1 by code point; 0 where there is no reading.</summary>
    private readonly ushort[] _ranks = new ushort[0x33480];

    private readonly Dictionary<char, List<(string Word, int[] Ranks)>> _words = [];

    private PinyinTable()
    {
        ReadOnlySpan<byte> table = EmbeddedTable.Read("pinyin.table");
        var line = table.IndexOf((byte)'\n');
        _names = Encoding.ASCII.GetString(table[..line]).Split(' ');
        var code = -1;
        for (var at = line + 1; at < table.Length;)
        {
            code += 1 + PrintableNumber.Read(table, ref at);
            _ranks[code] = (ushort)(PrintableNumber.Read(table, ref at) + 1);
        }

        foreach (var entry in Encoding.UTF8.GetString(EmbeddedTable.Read("polyphones.txt")).Split('\n'))
        {
            if (entry.Length == 0 || entry[0] == '#') continue;
            var field = entry.Split(' ');
            if (!_words.TryGetValue(entry[0], out var words)) _words.Add(entry[0], words = []);
            words.Add((field[0], Array.ConvertAll(field[1..], RankOf)));
        }

        foreach (var words in _words.Values) words.Sort((left, right) => right.Word.Length - left.Word.Length);
    }

    /// <summary>Letters and tone digit of a reading: <c>zhong4</c>, <c>lv3</c>.</summary>
    public string NameOf(int rank) => _names[rank];

    /// <summary>Whether a reading is one of a character, with its tone or without.</summary>
    public bool Knows(string name) =>
        NameOf(RankOf(name)) is var known && (known == name || (known.Length == name.Length + 1 && known.StartsWith(name, StringComparison.Ordinal)));

    /// <summary>The rank of a reading, or of the first one behind it where the table does not know it.</summary>
    public int RankOf(string name)
    {
        var found = Array.BinarySearch(_names, name, StringComparer.Ordinal);
        return found >= 0 ? found : Math.Min(~found, _names.Length - 1);
    }

    /// <summary>The reading of one character, or -1.</summary>
    public int RankOf(int code) => code < _ranks.Length ? _ranks[code] - 1 : -1;

    /// <summary>The longest word of the list that stands at the start of the text, or null.</summary>
    public int[]? WordAt(ReadOnlySpan<char> text)
    {
        if (!_words.TryGetValue(text[0], out var words)) return null;
        foreach (var (word, ranks) in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return ranks;
        }

        return null;
    }
}
