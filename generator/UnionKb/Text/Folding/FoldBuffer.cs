using System.Runtime.CompilerServices;

namespace UnionKb.Text.Folding;

/// <summary>
/// Folded text that grows: one worker appends text after text and clears it. With <paramref name="withSources"/> it also keeps, for each
/// folded UTF-16 unit, the offset in the source of the cluster it came from.
/// </summary>
public sealed class FoldBuffer(int capacity = 256, bool withSources = false)
{
    private char[] _units = new char[capacity];
    private int[] _sources = withSources ? new int[capacity] : [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _units.AsSpan(0, Length);

    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, withSources ? Length : 0);

    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(char unit, int source)
    {
        if (Length == _units.Length) Grow();
        if (withSources) _sources[Length] = source;
        _units[Length++] = unit;
    }

    /// <summary>Takes back the last unit.</summary>
    internal void RemoveLast() => Length--;

    /// <summary>Puts another unit in the place of each from <paramref name="start"/> on; returns whether any was another.</summary>
    internal bool Replace(int start, char[] map)
    {
        var changed = 0;
        foreach (ref var unit in _units.AsSpan(start..Length))
        {
            changed |= unit ^ map[unit];
            unit = map[unit];
        }

        return changed != 0;
    }

    private void Grow()
    {
        var capacity = Math.Max(256, _units.Length * 2);
        Array.Resize(ref _units, capacity);
        if (withSources) Array.Resize(ref _sources, capacity);
    }
}
