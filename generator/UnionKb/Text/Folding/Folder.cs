using System.Runtime.CompilerServices;

namespace UnionKb.Text.Folding;

/// <summary>
/// Folds through one look-up a unit as long as each character stands for itself alone, and cluster by cluster (a character with
/// everything that joins it) where it does not.
/// </summary>
internal sealed class Folder
{
    public static readonly Folder Shared = new(FoldingTable.Read());

    private const char Replacement = '\uFFFD';

    private readonly FoldingTable _table;

    /// <summary>For each BMP unit its folded unit, or 0 where the cluster decides.</summary>
    private readonly char[] _simple = new char[0x10000];

    private Folder(FoldingTable table)
    {
        _table = table;
        for (var unit = 1; unit < _simple.Length; unit++)
        {
            if (!char.IsSurrogate((char)unit) && !char.IsWhiteSpace((char)unit)) _simple[unit] = (char)unit;
        }

        var codes = new List<int>();
        foreach (var code in table.Affected)
        {
            if (code > char.MaxValue) continue;
            _simple[code] = '\0';
            if (table.Joins(code)) continue;
            codes.Clear();
            table.Decompose(code, codes);
            FoldCluster(codes);
            if (codes is [> 0 and <= char.MaxValue] && !char.IsWhiteSpace((char)codes[0])) _simple[code] = (char)codes[0];
        }
    }

    public FoldingTable Table => _table;

    public void Append(ReadOnlySpan<char> text, FoldBuffer into)
    {
        if (!Shapeless.Shared.MayBeIn(text))
        {
            AppendVisible(text, into);
            return;
        }

        var start = into.Length;
        var (visible, places) = Shapeless.Shared.Remove(text);
        AppendVisible(visible, into);
        into.Relocate(start, places);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendVisible(ReadOnlySpan<char> text, FoldBuffer into)
    {
        var simple = _simple;
        var target = new Target(into);
        List<int>? codes = null;
        for (var at = 0; at < text.Length;)
        {
            if (simple[text[at]] is var unit and not '\0')
            {
                target.Add(unit, at++);
                at += into.AppendRun(text, at, simple);
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                target.Space(at++);
            }
            else
            {
                at = AppendCluster(text, at, ref target, codes ??= []);
            }
        }
    }

    /// <summary>Folds the cluster around <paramref name="at"/> and returns where the next one starts.</summary>
    private int AppendCluster(ReadOnlySpan<char> text, int at, ref Target target, List<int> codes)
    {
        codes.Clear();
        var start = at;
        var code = CodeAt(text, ref at);
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && _table.Joins(code))
        {
            // The unit before was taken for one that stands alone. It can be no more: units that join are always in a cluster.
            start--;
            target.TakeBack(start, afterSpace: start > 0 && char.IsWhiteSpace(text[start - 1]));
            _table.Decompose(text[start], codes);
        }

        _table.Decompose(code, codes);
        for (var next = at; next < text.Length && _simple[text[next]] == '\0'; at = next)
        {
            code = CodeAt(text, ref next);
            if (!_table.Joins(code)) break;
            _table.Decompose(code, codes);
        }

        FoldCluster(codes);
        foreach (var folded in codes) target.AddCode(folded, start);
        return at;
    }

    /// <summary>Canonical order, composition, case fold: in place.</summary>
    private void FoldCluster(List<int> codes)
    {
        Order(codes);
        Compose(codes);
        for (var k = 0; k < codes.Count; k++)
        {
            if (_table.CaseFold(codes[k]) is not { } fold) continue;
            codes.RemoveAt(k);
            codes.InsertRange(k, fold);
            k += fold.Length - 1;
        }
    }

    /// <summary>Canonical ordering (UAX #15, 9.3): runs of marks sorted by class, equal classes as they came.</summary>
    private void Order(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && _table.ClassOf(codes[end]) > 0) end++;
            if (end - start < 2) continue;
            var sorted = codes.GetRange(start, end - start).OrderBy(_table.ClassOf).ToArray();
            for (var k = 0; k < sorted.Length; k++) codes[start + k] = sorted[k];
            start = end;
        }
    }

    /// <summary>Canonical composition (UAX #15, 9.4): a mark goes to the last starter unless one of its class or above stands between.</summary>
    private void Compose(List<int> codes)
    {
        var starter = -1;
        var lastClass = 0;
        var kept = 0;
        foreach (var code in codes.ToArray())
        {
            var own = _table.ClassOf(code);
            if (starter >= 0 && (kept - 1 == starter || lastClass < own)
                && _table.Compose(codes[starter], code) is var composite and >= 0)
            {
                codes[starter] = composite;
                continue;
            }

            if (own == 0) starter = kept;
            lastClass = own;
            codes[kept++] = code;
        }

        codes.RemoveRange(kept, codes.Count - kept);
    }

    private static int CodeAt(ReadOnlySpan<char> text, ref int at)
    {
        var unit = text[at++];
        if (unit == '\0' || char.IsLowSurrogate(unit)) return Replacement;
        if (!char.IsHighSurrogate(unit)) return unit;
        return at < text.Length && char.IsLowSurrogate(text[at]) ? char.ConvertToUtf32(unit, text[at++]) : Replacement;
    }

    /// <summary>Where folded units go: decides about the white space between them.</summary>
    private struct Target(FoldBuffer into)
    {
        private readonly int _start = into.Length;
        private int _space = -1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(char unit, int source)
        {
            if (_space >= 0) EndSpace(unit);
            into.Append(unit, source);
        }

        public void AddCode(int code, int source)
        {
            if (code > char.MaxValue)
            {
                Add((char)(0xD7C0 + (code >> 10)), source);
                Add((char)(0xDC00 + (code & 0x3FF)), source);
            }
            else if (char.IsWhiteSpace((char)code))
            {
                Space(source);
            }
            else
            {
                Add((char)code, source);
            }
        }

        public void Space(int source)
        {
            if (_space < 0 && into.Length > _start) _space = source;
        }

        public void TakeBack(int source, bool afterSpace)
        {
            into.RemoveLast();
            if (!afterSpace || into.Length == _start) return;
            if (into.Written[^1] == ' ') into.RemoveLast();
            _space = source - 1;
        }

        private void EndSpace(char next)
        {
            if (char.IsAscii(into.Written[^1]) && char.IsAscii(next)) into.Append(' ', _space);
            _space = -1;
        }
    }
}
