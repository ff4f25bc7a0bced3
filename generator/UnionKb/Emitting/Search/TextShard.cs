using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>
/// A chunk of text as readers see it, page by page: whether the title counts as its first block, id, address, title, blocks.
/// The stamp is empty: the same text gives the same bytes, whatever else changed.
/// </summary>
internal static class TextShard
{
    public static void Write(Utf8Writer writer, int number, TextChunk chunk, LinkedPage[] pages) => Shard.Write(writer, $"t{number}", "", w =>
    {
        var separator = (byte)'[';
        foreach (var (page, first, last) in chunk.Pages(pages))
        {
            w.Write(separator);
            WritePage(w, page, first, last);
            separator = (byte)',';
        }

        w.Write((byte)']');
    });

    private static void WritePage(Utf8Writer w, LinkedPage page, int first, int last)
    {
        w.Write(first == 0 ? "[1,"u8 : "[0,"u8);
        Shard.WriteString(w, page.Id);
        w.Write((byte)',');
        Shard.WriteString(w, page.Url);
        w.Write((byte)',');
        Shard.WriteString(w, page.Title);
        w.Write(",["u8);
        for (var block = Math.Max(first, 1); block <= last; block++)
        {
            if (block > Math.Max(first, 1)) w.Write((byte)',');
            Shard.WriteString(w, page.Blocks[block - 1].Text);
        }

        w.Write("]]"u8);
    }
}
