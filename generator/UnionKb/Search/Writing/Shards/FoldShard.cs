using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing.Shards;

/// <summary>The table of folding for the page script: the same bytes that the program itself reads.</summary>
internal static class FoldShard
{
    public static void Write(Utf8Writer writer) => Shard.Write(writer, "fold", "", w =>
    {
        w.Write((byte)'"');
        w.Write(FoldingTable.Text);
        w.Write((byte)'"');
    });
}
