namespace UnionKb.Text.Folding;

/// <summary>
/// Unicode's data for folding, read from the committed table (generator/tables): combining classes, composable pairs, the other
/// decompositions one step deep, full case folds, characters without a shape and those that joiners join. The page script reads the very same text.
/// </summary>
internal sealed class FoldingTable
{
    private readonly Dictionary<int, int[]> _classes;
    private readonly Dictionary<int, int[]> _pairs;
    private readonly Dictionary<int, int[]> _decompositions;
    private readonly Dictionary<int, int[]> _folds;
    private readonly Dictionary<long, int> _composites = [];
    private readonly HashSet<int> _seconds = [];

    private FoldingTable(ReadOnlySpan<byte> table)
    {
        var at = 0;
        _classes = ReadMapping(table, ref at);
        _pairs = ReadMapping(table, ref at);
        _decompositions = ReadMapping(table, ref at);
        _folds = ReadMapping(table, ref at);
        Shapeless = CodeSet.Read(table, ref at);
        Pictographs = CodeSet.Read(table, ref at);
        foreach (var (composite, pair) in _pairs)
        {
            _composites.Add(Key(pair[0], pair[1]), composite);
            _seconds.Add(pair[1]);
        }
    }

    /// <summary>The table as committed: printable ASCII without quotes or backslashes.</summary>
    public static ReadOnlySpan<byte> Text => EmbeddedTable.Read("folding.table");

    public static FoldingTable Read() => new(Text);

    /// <summary>Default_Ignorable_Code_Point (UAX #44).</summary>
    public CodeSet Shapeless { get; }

    /// <summary>Extended_Pictographic and Emoji_Modifier (UTS #51): what a joiner may stand between.</summary>
    public CodeSet Pictographs { get; }

    /// <summary>Canonical combining class (UAX #44).</summary>
    public int ClassOf(int code) => _classes.TryGetValue(code, out var mapped) ? mapped[0] : 0;

    /// <summary>The primary composite of a pair (UAX #15, Hangul included), or -1.</summary>
    public int Compose(int first, int second)
    {
        if (Hangul.Compose(first, second) is var syllable and >= 0) return syllable;
        return _composites.GetValueOrDefault(Key(first, second), -1);
    }

    /// <summary>Appends the full compatibility decomposition of a code point, not yet in canonical order.</summary>
    public void Decompose(int code, List<int> into)
    {
        if (Hangul.TryDecompose(code, into)) return;
        if (!_pairs.TryGetValue(code, out var mapped) && !_decompositions.TryGetValue(code, out mapped))
        {
            into.Add(code);
            return;
        }

        foreach (var part in mapped) Decompose(part, into);
    }

    /// <summary>What a character is canonically equal to, one step deep, or null; Hangul syllables apart.</summary>
    public int[]? CanonicalParts(int code) =>
        _pairs.TryGetValue(code, out var parts) || (IsCompatibilityIdeograph(code) && _decompositions.TryGetValue(code, out parts)) ? parts : null;

    /// <summary>Ideographs that are kept for other character sets only; their mappings are canonical (Unicode Standard, 18.1).</summary>
    private static bool IsCompatibilityIdeograph(int code) => code is >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F;

    /// <summary>The full case fold (CaseFolding.txt, C and F) as code points, or null when the character is its own.</summary>
    public int[]? CaseFold(int code) => _folds.GetValueOrDefault(code);

    /// <summary>Whether a character may compose with, or move across, the one before it: no boundary in the sense of UAX #15, 9.1.</summary>
    public bool Joins(int code)
    {
        while (_pairs.TryGetValue(code, out var mapped) || _decompositions.TryGetValue(code, out mapped)) code = mapped[0];
        return _classes.ContainsKey(code) || _seconds.Contains(code) || Hangul.IsTrailing(code);
    }

    /// <summary>Every code point that folding may change or that joins the one before it, Hangul syllables apart.</summary>
    public IEnumerable<int> Affected =>
        _classes.Keys.Concat(_pairs.Keys).Concat(_decompositions.Keys).Concat(_folds.Keys).Concat(_seconds).Concat(Hangul.Trailing);

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    private static Dictionary<int, int[]> ReadMapping(ReadOnlySpan<byte> table, ref int at)
    {
        var mapping = new Dictionary<int, int[]>();
        var slots = new int[32];
        var last = -1;
        for (var runs = PrintableNumber.Read(table, ref at); runs > 0; runs--)
        {
            var code = last + 1 + PrintableNumber.Read(table, ref at);
            var length = 1 + PrintableNumber.Read(table, ref at);
            var shape = PrintableNumber.Read(table, ref at);
            var step = (shape & 2) == 0 ? 1 : 2;
            var rise = (shape & 1) == 0 ? 0 : step;
            var slot = slots.AsSpan(0, shape >> 2);
            for (var k = 0; k < slot.Length; k++)
            {
                var change = PrintableNumber.Read(table, ref at);
                slot[k] += (change & 1) == 0 ? change >> 1 : -((change + 1) >> 1);
            }

            for (var n = 0; n < length; n++, code += step)
            {
                if (n > 0) slot[0] += rise;
                mapping[code] = slot.ToArray();
                last = code;
            }
        }

        return mapping;
    }
}
