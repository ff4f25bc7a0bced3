using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>The first shard to be loaded: where each page, text shard and pair shard begins.</summary>
internal static class IndexShard
{
    public static void Write(Utf8Writer writer, IndexLayout layout) => Shard.Write(writer, "index", layout.Stamp, w =>
    {
        w.Write("{\"pages\":"u8);
        w.Write(layout.PageStarts.Length);
        w.Write(",\"starts\":"u8);
        Shard.WriteRising(w, layout.PageStarts);
        w.Write(",\"titles\":\""u8);
        foreach (var length in layout.TitleLengths) PrintableNumber.Write(w, length);
        w.Write("\",\"texts\":"u8);
        Shard.WriteRising(w, layout.ChunkStarts);
        w.Write(",\"pairs\":\""u8);
        var last = 0;
        foreach (var shard in layout.Shards)
        {
            // An empty shard at the end begins behind every pair.
            var at = shard.Pairs.Start.Value;
            var (first, second) = at < layout.Pairs.Length ? (layout.Pairs[at].First, layout.Pairs[at].Second) : (0x10000, 0);
            PrintableNumber.Write(w, first - last);
            PrintableNumber.Write(w, second);
            last = first;
        }

        w.Write("\"}"u8);
    });
}
