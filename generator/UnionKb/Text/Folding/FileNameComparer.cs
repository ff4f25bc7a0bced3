using System.Buffers;

namespace UnionKb.Text.Folding;

/// <summary>
/// Names that are one file on some disk are equal: Windows and macOS take no notice of case, macOS neither of how a character is composed
/// (canonical equivalence, UAX #15). Compatibility forms such as full width stay different, as they are on every disk.
/// </summary>
public sealed class FileNameComparer : IEqualityComparer<string>
{
    public static readonly FileNameComparer Instance = new();

    private static readonly FoldingTable Table = FoldingTable.Read();

    /// <summary>Characters that only case can change, or nothing: ASCII and the ideographs of running text.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Range('\0', '\u007F'), .. Range('\u3000', '\u303F'), .. Range('\u4E00', '\u9FFF')]);

    private FileNameComparer()
    {
    }

    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.Ordinal) || (x is not null && y is not null && KeyOf(x) == KeyOf(y));

    public int GetHashCode(string name) => KeyOf(name).GetHashCode(StringComparison.Ordinal);

    private static string KeyOf(string name)
    {
        if (name.AsSpan().IndexOfAnyExcept(Plain) < 0) return name.ToLowerInvariant();
        var codes = new List<int>();
        foreach (var rune in name.EnumerateRunes()) Decompose(rune.Value, codes);
        Order(codes);
        return string.Concat(codes.SelectMany(code => Table.CaseFold(code) ?? [code]).Select(char.ConvertFromUtf32));
    }

    private static void Decompose(int code, List<int> into)
    {
        if (Hangul.TryDecompose(code, into)) return;
        if (Table.CanonicalParts(code) is not { } parts) into.Add(code);
        else foreach (var part in parts) Decompose(part, into);
    }

    /// <summary>Marks behind a letter stand in the order of their classes (UAX #15, 9.3).</summary>
    private static void Order(List<int> codes)
    {
        for (var i = 1; i < codes.Count; i++)
        {
            var own = Table.ClassOf(codes[i]);
            for (var k = i; own > 0 && k > 0 && Table.ClassOf(codes[k - 1]) > own; k--) (codes[k - 1], codes[k]) = (codes[k], codes[k - 1]);
        }
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
