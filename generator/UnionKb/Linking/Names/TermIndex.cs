using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Linking.Names;

/// <summary>
/// All names that are linked where they occur in running text, sorted, so that the longest one at a position is found by narrowing a
/// range character by character. Names that mean several pages or are on the never-link list are kept without a page: they are not
/// linked, but no shorter name shows through them. Names of one character are left out.
/// </summary>
public sealed class TermIndex
{
    public static readonly TermIndex Empty = new([], [], OrdinaryWords.BuiltIn);

    /// <summary>In place of a page: the name means several.</summary>
    public const int Shared = -2;

    private readonly string[] _names;
    private readonly int[] _pages;

    /// <summary>For each possible first character the range of names: start of the range, or -1.</summary>
    private readonly int[] _first = new int[char.MaxValue + 2];

    /// <summary>Hashes of what names start with: their first three characters, or all two of a short one. They turn away nearly every position.</summary>
    private readonly BitSet _pairs = new();
    private readonly BitSet _triples = new();
    private readonly BitSet _wholes = new();

    private readonly OrdinaryWords _words;

    private TermIndex(string[] names, int[] pages, OrdinaryWords words)
    {
        (_names, _pages, _words) = (names, pages, words);
        var at = 0;
        for (var c = 0; c < _first.Length; c++)
        {
            while (at < names.Length && names[at][0] < c) at++;
            _first[c] = at;
        }

        foreach (var name in names)
        {
            _pairs.Add(Hash(name, 0, 2));
            if (name.Length == 2) _wholes.Add(Hash(name, 0, 2));
            else _triples.Add(Hash(name, 0, 3));
        }
    }

    /// <summary>Whether a name is that of an entity, whose mentions are listed even where they are no links.</summary>
    public bool HasEntities { get; private init; }

    public bool IsEmpty => _names.Length == 0;

    /// <param name="neverLink">Names that are never linked.</param>
    /// <param name="pins">Names that mean one certain page.</param>
    /// <param name="words">Ordinary words of the site, beside the built-in ones.</param>
    public static TermIndex Of(Page[] pages, IReadOnlySet<string> neverLink, IReadOnlyDictionary<string, int> pins, IReadOnlyList<string> words)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var name in NamesOf(pages[i]))
            {
                if (name.Length < 2 || PageIds.IsIdShaped(name)) continue;
                var owner = pages[i].Front.NeverLink ? -1 : i;
                if (!owners.TryAdd(name, owner) && owners[name] != owner) owners[name] = owners[name] == -1 || owner == -1 ? -1 : Shared;
            }
        }

        foreach (var (name, page) in pins) owners[name] = page;
        foreach (var name in neverLink) owners[name] = -1;
        var names = owners.Keys.Where(n => n.Length >= 2).ToArray();
        Array.Sort(names, string.CompareOrdinal);
        return new TermIndex(names, Array.ConvertAll(names, n => owners[n]), OrdinaryWords.BuiltIn.With(words))
        {
            HasEntities = Array.Exists(pages, p => p.Front.Kind.IsEntity()),
        };
    }

    /// <summary>
    /// Whether a name found at a place is cut out of something longer: an ordinary word stands across one of its borders, or a longer
    /// name begins inside it and ends behind it.
    /// </summary>
    public bool IsCutOut(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (LongestAt(text, i) is { Length: var length } && length > end - start && i + length > end) return true;
        }

        return _words.Cross(text, start, end);
    }

    /// <summary>
    /// Length and page of the longest name that starts at a position: length 0 when there is none, page -1 when it is not linked,
    /// <see cref="Shared"/> when several pages have it.
    /// </summary>
    public (int Length, int Page) LongestAt(ReadOnlySpan<char> text, int position)
    {
        if (!MayStartAt(text, position)) return (0, -1);
        var low = _first[text[position]];
        var high = _first[text[position] + 1];
        var (length, page) = (0, -1);
        for (var depth = 1; low < high; depth++)
        {
            if (_names[low].Length == depth) (length, page) = (depth, _pages[low++]);
            if (position + depth >= text.Length) break;
            (low, high) = Narrow(low, high, depth, text[position + depth]);
        }

        return (length, page);
    }

    private bool MayStartAt(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 >= text.Length || !_pairs.Contains(Hash(text, position, 2))) return false;
        return (position + 2 < text.Length && _triples.Contains(Hash(text, position, 3))) || _wholes.Contains(Hash(text, position, 2));
    }

    private static uint Hash(ReadOnlySpan<char> text, int start, int length)
    {
        var hash = (text[start] * 31u) ^ (text[start + 1] * 1031u);
        return length == 2 ? hash : (hash * 37u) ^ (text[start + 2] * 65599u);
    }

    private (int Low, int High) Narrow(int low, int high, int depth, char next)
    {
        low = FirstNotBelow(low, high, depth, next);
        return (low, FirstNotBelow(low, high, depth, next + 1));
    }

    private int FirstNotBelow(int low, int high, int depth, int value)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_names[middle][depth] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static IEnumerable<string> NamesOf(Page page)
    {
        foreach (var written in page.Front.Aliases.Prepend(page.Title))
        {
            var name = VisibleText.Of(written).Text;
            yield return name;
            if (name.Length > 2 && (name[0], name[^1]) is ('《', '》') or ('“', '”') && name.AsSpan(1, name.Length - 2).IndexOfAny("《》“”") < 0)
                yield return name[1..^1];
        }
    }

    /// <summary>A set of small hashes, one bit for each.</summary>
    private sealed class BitSet
    {
        private const int Bits = 1 << 17;
        private readonly ulong[] _bits = new ulong[Bits / 64];

        public void Add(uint hash) => _bits[hash % Bits / 64] |= 1UL << (int)(hash % 64);

        public bool Contains(uint hash) => (_bits[hash % Bits / 64] >> (int)(hash % 64) & 1) != 0;
    }
}
