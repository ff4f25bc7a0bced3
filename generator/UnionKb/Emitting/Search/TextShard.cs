using System.Text;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>
/// A chunk of text as readers see it, JSON, page by page: number of the first block, id, address, title, kind, then the blocks; before blocks
/// of another section stands <c>[anchor, heading]</c>. The stamp is empty: the same text gives the same bytes, whatever else changed.
/// </summary>
internal static class TextShard
{
    public static void Write(Utf8Writer writer, int number, TextChunk chunk, SearchPage[] pages)
    {
        var json = new StringBuilder();
        var separator = '[';
        foreach (var (page, first, last) in chunk.Pages(pages))
        {
            WritePage(json.Append(separator), page, first, last);
            separator = ',';
        }

        PackedScript.WriteText(writer, $"t{number}", "", json.Append(']').ToString());
    }

    private static void WritePage(StringBuilder json, SearchPage page, int first, int last)
    {
        var linked = page.Page;
        json.Append('[').Append(first).Append(',');
        JsonText.Append(json, linked.Id);
        JsonText.Append(json.Append(','), linked.Url);
        JsonText.Append(json.Append(','), linked.Title);
        json.Append(',').Append((int)linked.Page.Front.Kind);
        var section = -1;
        for (var block = Math.Max(first, 1); block <= last; block++)
        {
            if (page.Section(block) != section) WriteSection(json, page, block, section = page.Section(block));
            JsonText.Append(json.Append(','), page.Text(block));
        }

        json.Append(']');
    }

    /// <summary>A heading says its own words: they are not written twice.</summary>
    private static void WriteSection(StringBuilder json, SearchPage page, int block, int section)
    {
        json.Append(",[");
        if (section >= 0)
        {
            var heading = page.Page.Page.Headings[section];
            JsonText.Append(json, heading.Id);
            if (block > page.Headings) JsonText.Append(json.Append(','), heading.Text);
        }

        json.Append(']');
    }
}
