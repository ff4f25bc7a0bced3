using System.Runtime.CompilerServices;

namespace UnionKb.Search.Writing.Pairs;

/// <summary>All positions of the text by the unit that stands there, and the unit behind each.</summary>
internal sealed class PairTable
{
    private readonly int[][] _partSlots;
    private readonly int[] _partStarts;

    public PairTable(FoldedPart[] parts, int pages)
    {
        _partStarts = new int[parts.Length];
        for (var part = 1; part < parts.Length; part++) _partStarts[part] = _partStarts[part - 1] + parts[part - 1].Text.Length;
        _partSlots = Array.ConvertAll(parts, _ => new int[0x10000]);
        var next = 0;
        for (var first = 0; first < 0x10000; first++)
        {
            Firsts[first] = next;
            for (var part = 0; part < parts.Length; part++)
            {
                _partSlots[part][first] = next;
                next += parts[part].Counts[first];
            }
        }

        Firsts[0x10000] = next;
        Positions = GC.AllocateUninitializedArray<int>(next);
        Seconds = GC.AllocateUninitializedArray<char>(next);
        Pages = PagePositions.Of(pages, parts, _partStarts);
        ChunkStarts = [.. parts.SelectMany((part, number) => part.ChunkStarts.Select(start => _partStarts[number] + start))];
    }

    /// <summary>Where the positions of each first unit start; one entry more for the end.</summary>
    public int[] Firsts { get; } = new int[0x10001];

    /// <summary>Positions by first unit, rising.</summary>
    public int[] Positions { get; }

    /// <summary>The unit behind each position.</summary>
    public char[] Seconds { get; }

    public PagePositions Pages { get; }

    /// <summary>Position of each chunk of text.</summary>
    public int[] ChunkStarts { get; }

    /// <summary>Parts write to slots of their own; returns how many positions the part has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scatter(FoldedPart part, int number)
    {
        var slots = _partSlots[number];
        var start = _partStarts[number];
        var text = part.Text.Written;
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0') continue;
            var slot = slots[text[at]]++;
            Positions[slot] = start + at;
            Seconds[slot] = text[at + 1];
            count++;
        }

        return count;
    }

    /// <summary>The share of one group: whole first units, about equally many positions.</summary>
    public Range FirstUnits(int group, int groups) => FirstUnit(group, groups)..FirstUnit(group + 1, groups);

    /// <summary>The most positions that one first unit of a range has.</summary>
    public int MostPositions(Range range)
    {
        var most = 0;
        for (var first = range.Start.Value; first < range.End.Value; first++) most = Math.Max(most, Firsts[first + 1] - Firsts[first]);
        return most;
    }

    public static Range Share(int length, int part, int parts) =>
        (int)((long)length * part / parts)..(int)((long)length * (part + 1) / parts);

    private int FirstUnit(int group, int groups)
    {
        if (group == groups) return 0x10000;
        var position = Share(Positions.Length, group, groups).Start.Value;
        var unit = 0;
        while (Firsts[unit] < position) unit++;
        return unit;
    }
}
