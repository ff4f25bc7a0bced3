using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>
/// A stretch of the sorted pairs. Head: how many, then for each its first unit (distance from the one before), its second (likewise while
/// the first stays) and the length of its positions. Then all the positions.
/// </summary>
internal static class PositionShard
{
    public static void Write(Utf8Writer writer, int number, IndexLayout layout)
    {
        var shard = layout.Shards[number];
        Shard.Write(writer, $"p{number}", layout.Stamp, w =>
        {
            w.Write((byte)'"');
            var pairs = layout.Pairs.AsSpan(shard.Pairs);
            PrintableNumber.Write(w, pairs.Length);
            var (first, second) = (0, 0);
            foreach (var pair in pairs)
            {
                PrintableNumber.Write(w, pair.First - first);
                PrintableNumber.Write(w, pair.First == first ? pair.Second - second : pair.Second);
                PrintableNumber.Write(w, pair.Bytes);
                (first, second) = (pair.First, pair.Second);
            }

            layout.CopyPostings(shard, bytes => w.Write(bytes));
            w.Write((byte)'"');
        });
    }
}
