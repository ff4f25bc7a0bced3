using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UnionKb.Search.Format;

/// <summary>
/// Finds where the words that stand at a place stood before (Ziv and Lempel 1977): looks at the last place that began with the same three
/// units, then at the last that began with the same two.
/// </summary>
internal sealed class MatchFinder
{
    /// <summary>A shortest match that is further away takes more bits than two units do.</summary>
    private const int Near = 2048;
    private const int Farthest = (1 << PackedText.DistanceClasses) - 1;
    private const int HashBits = 13;
    private const int UnitsAtOnce = 4;

    private readonly int[] _threes = new int[1 << HashBits];
    private readonly int[] _twos = new int[1 << HashBits];

    /// <summary>Places of earlier texts are below it.</summary>
    private int _origin = 1;
    private int _end;

    /// <summary>To be called before each text.</summary>
    public void Begin(int length)
    {
        if (_origin > int.MaxValue - (2 * length))
        {
            Array.Clear(_threes);
            Array.Clear(_twos);
            _origin = 1;
        }

        _end = _origin + length;
    }

    /// <summary>To be called behind each text.</summary>
    public void End() => _origin = _end;

    /// <summary>The length of a match and how far back it begins; length 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Length, int Distance) Find(ReadOnlySpan<char> text, int at)
    {
        if (at + UnitsAtOnce > text.Length) return default;
        var units = UnitsAt(text, at);
        ref var two = ref _twos[HashOfTwo(units)];
        ref var three = ref _threes[HashOfThree(units)];
        var (last2, last3, farthest) = (two - _origin, three - _origin, Math.Max(0, at - Farthest));
        two = three = at + _origin;
        if (last3 >= farthest && (UnitsAt(text, last3) ^ units) << 16 == 0) return (Common(text, last3, at, 3), at - last3);
        if (last2 < farthest || (uint)UnitsAt(text, last2) != (uint)units) return default;
        var length = Common(text, last2, at, 2);
        return length > IndexFormat.ShortestMatch || at - last2 < Near ? (length, at - last2) : default;
    }

    /// <summary>Remembers the places from one to the other without looking for matches.</summary>
    public void Pass(ReadOnlySpan<char> text, int from, int to)
    {
        to = Math.Min(to, text.Length - UnitsAtOnce + 1);
        for (var at = from; at < to; at++)
        {
            var units = UnitsAt(text, at);
            _twos[HashOfTwo(units)] = _threes[HashOfThree(units)] = at + _origin;
        }
    }

    /// <summary>Four units, the first in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong UnitsAt(ReadOnlySpan<char> text, int at) =>
        BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text.Slice(at, UnitsAtOnce)));

    private static uint HashOfTwo(ulong units) => ((uint)units * 0x9E3779B1u) >> (32 - HashBits);

    private static uint HashOfThree(ulong units) => (uint)(((units << 16) * 0x9E3779B97F4A7C15) >> (64 - HashBits));

    private static int Common(ReadOnlySpan<char> text, int last, int at, int length)
    {
        while (at + length < text.Length && text[last + length] == text[at + length]) length++;
        return length;
    }
}
