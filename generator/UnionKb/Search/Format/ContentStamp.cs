using System.Numerics;
using System.Runtime.InteropServices;

namespace UnionKb.Search.Format;

/// <summary>
/// A number that changes with the content of a shard, and all but never stays the same when that changes: keeps a browser from mixing shards of
/// two builds, and tells the engine of damage. 24 bits of a product hash, 64 bits wide.
/// </summary>
internal struct ContentStamp
{
    private ulong _hash;

    public readonly int Value => (int)((_hash * 0x9E3779B97F4A7C15) >> (64 - IndexFormat.StampBits));

    /// <summary>The stamp of a shard of positions.</summary>
    /// <param name="length">Length of the whole text.</param>
    /// <param name="pairs">Both units of each pair and the number of its positions.</param>
    /// <param name="positions">The positions of all pairs, one after the other.</param>
    public static int OfPairs(int length, IEnumerable<(char First, char Second, int Count)> pairs, ReadOnlySpan<int> positions)
    {
        var stamp = new ContentStamp { _hash = (ulong)length };
        foreach (var (first, second, count) in pairs) stamp.Add(((ulong)first << 48) | ((ulong)second << 32) | (uint)count);
        stamp.Add(MemoryMarshal.AsBytes(positions));
        return stamp.Value;
    }

    /// <summary>The stamp of a shard of counts: of each unit its counts as they are written.</summary>
    public static int OfCounts(IEnumerable<(char Unit, BitWriter Counts)> units)
    {
        var stamp = default(ContentStamp);
        foreach (var (unit, counts) in units)
        {
            stamp.Add(unit);
            stamp.Add(counts.Script);
        }

        return stamp.Value;
    }

    public static ulong Mix(ulong hash, ulong value) => BitOperations.RotateLeft((hash ^ value) * 0x9E3779B97F4A7C15, 29);

    private void Add(ulong value) => _hash = Mix(_hash, value);

    private void Add(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) Add(word);
        foreach (var value in bytes[(words.Length * sizeof(ulong))..]) Add((ulong)value);
    }
}
