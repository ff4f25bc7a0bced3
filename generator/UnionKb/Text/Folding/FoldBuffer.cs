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

    /// <summary>
    /// Appends what the map says of each unit from <paramref name="at"/> on, up to the first of which it says 0; returns how many there were.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int AppendRun(ReadOnlySpan<char> text, int at, char[] map)
    {
        while (_units.Length - Length < text.Length - at) Grow();
        var target = _units.AsSpan(Length, text.Length - at);
        var source = text[at..];
        var count = 0;
        for (; count < source.Length && count < target.Length && map[source[count]] is var unit and not '\0'; count++) target[count] = unit;
        for (var k = 0; withSources && k < count; k++) _sources[Length + k] = at + k;
        Length += count;
        return count;
    }

    /// <summary>Takes back the last unit.</summary>
    internal void RemoveLast() => Length--;

    /// <summary>Says of each unit from <paramref name="start"/> on where the place that it came from really is.</summary>
    internal void Relocate(int start, int[] places)
    {
        if (!withSources) return;
        foreach (ref var source in _sources.AsSpan(start..Length)) source = places[source];
    }

    /// <summary>Puts another unit in the place of each from <paramref name="start"/> on.</summary>
    internal void Replace(int start, char[] map)
    {
        foreach (ref var unit in _units.AsSpan(start..Length)) unit = map[unit];
    }

    private void Grow()
    {
        var capacity = Math.Max(256, _units.Length * 2);
        Array.Resize(ref _units, capacity);
        if (withSources) Array.Resize(ref _sources, capacity);
    }
}
