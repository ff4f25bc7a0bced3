using UnionKb.Search.Writing.Pages;
using UnionKb.Text;
using UnionKb.Text.Folding;
using UnionKb.Text.Pinyin;

namespace UnionKb.Search.Writing.Shards;

/// <summary>
/// What pages are called: <c>aliases</c> (read at every search: other names and codes), <c>names</c> (titles and aliases with readings, for pinyin
/// and for suggestions) and <c>headings</c> (with readings, for pinyin). Readings: one for each character of the folded name, joined by commas.
/// </summary>
internal static class NamesShard
{
    /// <summary>How many places of one heading's words are kept.</summary>
    private const int MostPlaces = 5;

    /// <summary>The traditional and variant characters of other names, codes and tags, which no text of a page need have.</summary>
    public static IEnumerable<char> Traditional(SearchPage[] pages) => pages
        .SelectMany(page => page.Page.Page.Front is var front ? front.Aliases.Concat(front.Tags).Append(front.Code ?? "") : [])
        .SelectMany(name => Folding.Fold(name)).Where(unit => Variants.FormOf(unit) != unit);

    public static bool HasAliases(SearchPage[] pages) => Array.Exists(pages, HasAliases);

    /// <summary>Pages with other names: number, id, address, title, kind, code, names.</summary>
    public static void WriteAliases(Utf8Writer writer, ShardWriter shard, SearchPage[] pages)
    {
        WritePages(shard.Json, pages.Where(HasAliases), static (json, page) =>
        {
            json.Append(',').String(page.Page.Page.Front.Code);
            foreach (var alias in page.Page.Page.Front.Aliases) json.Append(',').String(alias);
        });
        shard.WriteText(writer, "aliases");
    }

    /// <summary>All pages: number, id, address, title, kind, then each name and its readings, the title first.</summary>
    public static void WriteTitles(Utf8Writer writer, ShardWriter shard, SearchPage[] pages)
    {
        WritePages(shard.Json, pages, static (json, page) =>
        {
            WriteName(json.Append(','), page.Page.Title, page.Page.Page.Front.Pinyin);
            foreach (var alias in page.Page.Page.Front.Aliases) WriteName(json.Append(','), alias, null);
        });
        shard.WriteText(writer, "names");
    }

    /// <summary>Each wording of headings once, in order: the words, their readings, then number of a page and anchor, a few times.</summary>
    public static void WriteHeadings(Utf8Writer writer, ShardWriter shard, SearchPage[] pages)
    {
        var places = new Dictionary<string, List<(int Page, string Anchor)>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var heading in page.Page.Page.Headings)
            {
                if (!places.TryGetValue(heading.Text, out var list)) places.Add(heading.Text, list = []);
                if (list.Count < MostPlaces) list.Add((page.Page.Index, heading.Id));
            }
        }

        var (json, separator) = (shard.Json.Append('['), "[");
        foreach (var (text, list) in places.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            WriteName(json.Append(separator), text, null);
            foreach (var (page, anchor) in list) json.Append(',').Number(page).Append(',').String(anchor);
            json.Append(']');
            separator = ",[";
        }

        json.Append(']');
        shard.WriteText(writer, "headings");
    }

    private static bool HasAliases(SearchPage page) => page.Page.Page.Front is { Aliases.Length: > 0 } or { Code: not null };

    /// <summary>A row for each page: its address, then what the caller writes of it.</summary>
    private static void WritePages(JsonText json, IEnumerable<SearchPage> pages, Action<JsonText, SearchPage> writeRest)
    {
        json.Append('[');
        var separator = "";
        foreach (var page in pages)
        {
            WriteAddress(json.Append(separator), page);
            writeRest(json, page);
            json.Append(']');
            separator = ",";
        }

        json.Append(']');
    }

    private static void WriteAddress(JsonText json, SearchPage page)
    {
        json.Append('[').Number(page.Page.Index).Append(',').String(page.Page.Id).Append(',').String(page.Page.Url);
        json.Append(',').String(page.Page.Title).Append(',').Number((int)page.Page.Page.Front.Kind);
    }

    private static void WriteName(JsonText json, string name, string? reading)
    {
        json.String(name).Append(",\"");
        var separator = "";
        foreach (var syllable in Pinyin.Readings(Variants.FoldForReading(name), reading))
        {
            json.Append(separator).Append(syllable);
            separator = ",";
        }

        json.Append('"');
    }
}
