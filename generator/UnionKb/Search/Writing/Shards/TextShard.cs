using UnionKb.Search.Writing.Pages;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>
/// A chunk of text as readers see it, JSON, page by page: number of the first block, id, address, title, kind, then the blocks; before blocks
/// of another section stands <c>[anchor, heading]</c>, before the summary <c>0</c>. The stamp is empty: the same text gives the same bytes,
/// whatever else changed.
/// </summary>
internal static class TextShard
{
    public static void Write(Utf8Writer writer, ShardWriter shard, int number, TextChunk chunk, SearchPage[] pages)
    {
        var separator = '[';
        foreach (var (page, first, last) in chunk.Pages(pages))
        {
            WritePage(shard.Json.Append(separator), page, first, last);
            separator = ',';
        }

        shard.Json.Append(']');
        shard.WriteText(writer, $"t{number}");
    }

    private static void WritePage(JsonText json, SearchPage page, int first, int last)
    {
        var linked = page.Page;
        json.Append('[').Number(first).Append(',').String(linked.Id).Append(',').String(linked.Url).Append(',').String(linked.Title);
        json.Append(',').Number((int)linked.Page.Front.Kind);
        var section = -1;
        for (var block = Math.Max(first, 1); block <= last; block++)
        {
            if (page.Section(block) != section) WriteSection(json, page, block, section = page.Section(block));
            if (block == page.Summary) json.Append(",0");
            json.Append(',').String(page.Text(block));
        }

        json.Append(']');
    }

    /// <summary>A heading says its own words: they are not written twice.</summary>
    private static void WriteSection(JsonText json, SearchPage page, int block, int section)
    {
        json.Append(",[");
        if (section >= 0)
        {
            var heading = page.Page.Page.Headings[section];
            json.String(heading.Id);
            if (block > page.Headings) json.Append(',').String(heading.Text);
        }

        json.Append(']');
    }
}
