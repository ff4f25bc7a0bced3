using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>For some frequent units, one after the other, on which pages each stands and how often (<see cref="PagePositions.WriteCounts"/>).</summary>
internal static class FrequentShard
{
    public static void Write(Utf8Writer writer, int number, IndexLayout layout)
    {
        var bits = new BitWriter();
        layout.CopyCounts(layout.CountShards[number], bits);
        PackedScript.Write(writer, $"c{number}", layout.Stamp, bits);
    }
}
