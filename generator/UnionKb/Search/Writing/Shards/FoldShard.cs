using UnionKb.Search.Format;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing.Shards;

/// <summary>The table of folding for the page script: the same bytes that the program itself reads.</summary>
internal static class FoldShard
{
    public static void Write(Utf8Writer writer)
    {
        writer.Write(ShardScript.Start("fold", ""));
        writer.Write((byte)'"');
        writer.Write(FoldingTable.Text);
        writer.Write((byte)'"');
        writer.Write(ShardScript.End);
    }
}
